import type { TableFigures } from "./table-figures";

const spread = ({ p50, p95, p99 }: TableFigures["ackMs"]) => `${p50} / ${p95} / ${p99} ms`;
const seconds = (value: number | null) => (value === null ? "-" : `${value} s`);

const ROWS: [label: string, read: (figures: TableFigures) => string][] = [
  ["people at tables", (f) => `${f.participants} at ${f.tables}`],
  ["moves a second", (f) => String(f.movesPerSecond)],
  ["sent", (f) => String(f.sent)],
  ["moved", (f) => String(f.moved)],
  ["moved by another meanwhile", (f) => String(f.movedMeanwhile)],
  ["refused", (f) => String(f.refused)],
  ["unanswered", (f) => String(f.unanswered)],
  ["lost", (f) => String(f.lost ?? "-")],
  ["never seen by some tablemate", (f) => String(f.neverSeen)],
  ["disconnects", (f) => String(f.disconnects)],
  ["to the acknowledgement", (f) => spread(f.ackMs)],
  ["to the tablemates", (f) => spread(f.seenMs)],
  ["server CPU per 1,000 moves", (f) => seconds(f.serverCpuSecondsPer1000)],
  ["PostgreSQL CPU per 1,000", (f) => seconds(f.databaseCpuSecondsPer1000)],
  ["driver CPU per 1,000", (f) => seconds(f.driverCpuSecondsPer1000)],
];

export function printTables(title: string, figures: TableFigures): void {
  process.stdout.write(`\n${title}\n`);
  for (const [label, read] of ROWS) process.stdout.write(`  ${label.padEnd(34)}${read(figures)}\n`);
}

/** Beside the floor; what is promised is the way to the tablemates against the floor's acknowledgement. */
export function printTablesPair(twofold: TableFigures, floor: TableFigures): void {
  printTables("The floor (a bare Socket.IO relay to each table), median of its runs", floor);
  printTables("Twofold, median of its runs", twofold);
  process.stdout.write(`
Twofold against the floor
  to the tablemates, p95            +${(twofold.seenMs.p95 - floor.ackMs.p95).toFixed(1)} ms over the floor's acknowledgement
`);
}
