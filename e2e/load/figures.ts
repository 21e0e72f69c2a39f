/** ms: milliseconds. Null: could not be measured there. */
export type Figures = {
  participants: number;
  workshops: number;
  nodes: number;
  seconds: number;
  joinsPerSecond: number;
  joinSeconds: number;
  joinMs: Spread;
  sent: number;
  acknowledged: number;
  refused: number;
  unanswered: number;
  lost: number | null;
  disconnects: number;
  placementsPerSecond: number;
  ackMs: Spread;
  visibleMs: Spread;
  consoleVisibleMs: Spread;
  neverVisible: number;
  serverCpuSecondsPer1000: number | null;
  databaseCpuSecondsPer1000: number | null;
  driverCpuSecondsPer1000: number;
  rssBytes: {
    atRest: number | null;
    peak: number | null;
    afterCollection: number | null;
    perParticipant: number | null;
    heapPerParticipant: number | null;
  };
  bytesPerSecondToEach: number;
  eventLoopDelayMs: { p99: number | null; p99WithPages: number | null };
  pagesServed: number;
};

/** What must not happen in a run, whatever it measured; what a run does not count is left out. */
export type Outcome = { lost: number | null; unanswered: number } & Partial<
  Pick<Figures, "refused" | "disconnects" | "neverVisible" | "acknowledged">
>;

/** Everything was taken, nothing was lost, nobody was cut off, and the stage had all of it. */
export const isWhole = ({
  lost,
  unanswered,
  refused = 0,
  disconnects = 0,
  neverVisible = 0,
  acknowledged = 1,
}: Outcome) =>
  (lost ?? 0) === 0 && unanswered === 0 && refused === 0 && disconnects === 0 && neverVisible === 0 && acknowledged > 0;

export type Spread = { p50: number; p95: number; p99: number };

export function spreadOf(values: number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export const round = (value: number, digits = 1) => Number(value.toFixed(digits));

type Tree = number | null | { [key: string]: Tree };

/** Figure by figure the median of several runs; null when a run lacks it. */
export const medianOf = <Of>(runs: Of[]): Of => combine(runs as unknown as Tree[], median) as unknown as Of;

const NEVER = ["lost", "unanswered", "refused", "disconnects", "neverVisible"] as const;

/** The median, but of what must not happen the most: what one of three runs has lost is lost. */
export function summaryOf<Of extends Outcome>(runs: Of[]): Of {
  const summary: Of & Outcome = { ...medianOf(runs) };
  for (const key of NEVER) {
    const values = runs.map((run) => run[key] ?? null);
    if (key in summary)
      Object.assign(summary, { [key]: values.includes(null) ? null : Math.max(...values.map(Number)) });
  }
  return summary;
}

/** Figure by figure Twofold divided by the floor. */
export const ratioOf = <Of>(twofold: Of, floor: Of): Tree =>
  combine([twofold, floor] as unknown as Tree[], ([a, b]) => (a === undefined || !b ? null : round(a / b, 2)));

function combine(trees: Tree[], by: (values: number[]) => number | null): Tree {
  const [model] = trees;
  if (model !== null && typeof model === "object" && model !== undefined) {
    const keys = Object.keys(model);
    return Object.fromEntries(
      keys.map((key) => [
        key,
        combine(
          trees.map((tree) => childOf(tree, key)),
          by,
        ),
      ]),
    );
  }
  return trees.every((tree) => typeof tree === "number") ? by(trees as number[]) : null;
}

const childOf = (tree: Tree, key: string): Tree =>
  tree !== null && typeof tree === "object" ? (tree[key] ?? null) : null;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return round(((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2, 4);
}
