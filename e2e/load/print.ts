import { type Figures, ratioOf } from "./figures";

type Row = [label: string, read: (figures: Figures) => string];

const number = (value: number | null, unit = "") => (value === null || Number.isNaN(value) ? "-" : `${value}${unit}`);
const spread = ({ p50, p95, p99 }: Figures["ackMs"]) => `${p50} / ${p95} / ${p99} ms`;
const megabytes = (value: number | null) => (value === null ? "-" : `${(value / 1e6).toFixed(0)} MB`);
const kilobytes = (value: number | null) => (value === null ? "-" : `${(value / 1e3).toFixed(1)} kB`);

const ROWS: Row[] = [
  ["joined", (f) => `${f.participants} in ${f.joinSeconds} s (${f.joinsPerSecond} a second)`],
  ["joining, p50 / p95 / p99", (f) => spread(f.joinMs)],
  ["placements a second", (f) => number(f.placementsPerSecond)],
  ["sent", (f) => number(f.sent)],
  ["acknowledged", (f) => number(f.acknowledged)],
  ["refused", (f) => number(f.refused)],
  ["unanswered", (f) => number(f.unanswered)],
  ["lost", (f) => number(f.lost)],
  ["disconnects", (f) => number(f.disconnects)],
  ["never shown on the stage", (f) => number(f.neverVisible)],
  ["to the acknowledgement", (f) => spread(f.ackMs)],
  ["to the stage", (f) => spread(f.visibleMs)],
  ["to the console", (f) => spread(f.consoleVisibleMs)],
  ["server CPU per 1,000 placements", (f) => number(f.serverCpuSecondsPer1000, " s")],
  ["PostgreSQL CPU per 1,000", (f) => number(f.databaseCpuSecondsPer1000, " s")],
  ["driver CPU per 1,000", (f) => number(f.driverCpuSecondsPer1000, " s")],
  ["memory at rest, peak", (f) => `${megabytes(f.rssBytes.atRest)}, ${megabytes(f.rssBytes.peak)}`],
  ["memory per participant", (f) => kilobytes(f.rssBytes.perParticipant)],
  ["… of it on the heap", (f) => kilobytes(f.rssBytes.heapPerParticipant)],
  ["to each phone", (f) => `${f.bytesPerSecondToEach} bytes a second`],
  ["event loop delay p99", (f) => number(f.eventLoopDelayMs.p99, " ms")],
  [
    "… while pages are served",
    (f) => `${number(f.eventLoopDelayMs.p99WithPages, " ms")} (${f.pagesServed} pages and reports)`,
  ],
];

export function printRun(title: string, figures: Figures): void {
  process.stdout.write(`\n${title}\n`);
  for (const [label, read] of ROWS) process.stdout.write(`  ${label.padEnd(34)}${read(figures)}\n`);
}

/** Twofold beside the floor, with ratios where both have a figure. */
export function printPair(twofold: Figures, floor: Figures): void {
  printRun("The floor (a bare Socket.IO server), median of its runs", floor);
  printRun("Twofold, median of its runs", twofold);
  const more = (a: number, b: number) => `${a >= b ? "+" : ""}${(a - b).toFixed(1)} ms`;
  process.stdout.write(`
Twofold against the floor
  to the acknowledgement, p95       ${more(twofold.ackMs.p95, floor.ackMs.p95)}
  to the stage, p95                 ${more(twofold.visibleMs.p95, floor.visibleMs.p95)}
`);
  for (const [label, ratio] of ratios(ratioOf(twofold, floor)))
    process.stdout.write(`  ${label.padEnd(34)}x ${ratio}\n`);
}

/** Every figure of which a multiple of the floor's means something, under the names of --json. */
function ratios(tree: ReturnType<typeof ratioOf>, path = ""): [label: string, ratio: number][] {
  if (typeof tree === "number") return [[path, tree]];
  return Object.entries(tree ?? {}).flatMap(([key, value]) => ratios(value, path === "" ? key : `${path}.${key}`));
}
