/**
 * What was measured of one file, or of the analysis (seconds, without clustering). `peakMb`: of the whole process, and
 * `restMb`, which is in it: what the process had before it was asked.
 */
export type Measured = {
  name: string;
  seconds: number;
  bytes: number;
  peakMb: number;
  restMb: number;
  delayP99Ms?: number;
  opened?: number;
  analysis?: { cold: number; warm: number; clustering: number };
};

export type Limit = { what: string; measured: number; limit: number; unit: "s" | "MB" | "ms"; met: boolean };

/** What is promised of a report of 3,000 people, and what was measured of it. */
export function limitsOf(measured: readonly Measured[]): Limit[] {
  const of = (name: string) => measured.find((one) => one.name === name);
  const { analysis } = of("analysis") ?? {};
  const book = of("report.xlsx");
  const files = measured.filter(({ name }) => name !== "analysis");
  const most = (figures: (number | undefined)[]) => Math.max(...figures.map((one) => one ?? 0));
  const limit = (what: string, figure: number | undefined, at: number, unit: Limit["unit"]): Limit[] =>
    figure === undefined ? [] : [{ what, measured: figure, limit: at, unit, met: figure <= at }];
  return [
    ...limit("analysis without clustering, code never run before", analysis?.cold, 1, "s"),
    ...limit("analysis without clustering, again", analysis?.warm, 1, "s"),
    ...limit("report.xlsx", book?.seconds, 10, "s"),
    ...limit("report.xlsx, the whole process at its peak", book?.peakMb, 300, "MB"),
    ...limit("any file, the whole process at its peak", most(files.map(({ peakMb }) => peakMb)), 300, "MB"),
    ...limit("PDF, until a reader has opened it", most(measured.map(({ opened }) => opened)), 3, "s"),
    ...limit("event loop delay p99 while files are made", most(measured.map(({ delayP99Ms }) => delayP99Ms)), 50, "ms"),
  ];
}
