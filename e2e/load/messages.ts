import type { Acknowledged } from "./lost";

/** Between the load driver and its processes. Times are milliseconds since 1970, of this machine's one clock. */

export type PhonePlan = { code: string /** index of the workshop */; workshop: number; url: string };

export type ToPhones =
  | { type: "join"; phones: PhonePlan[]; joinCall: boolean; atOnce: number }
  | { type: "begin"; everyMs: number }
  | { type: "mark" }
  | { type: "stop" };

/** What one process of sorting phones did between "begin" and "stop"; arrays have one entry per event. */
export type PhonesResult = {
  joinMs: number[];
  sent: number;
  /** between "begin" and "mark": the measured window */
  acknowledgedInWindow: number;
  ackMs: number[];
  refused: Record<string, number>;
  unanswered: number;
  disconnects: number;
  bytesToEach: number[];
  /** per workshop: when the first placement of each card and participant was sent */
  firstSentAt: Record<number, number[]>;
  acknowledged: Acknowledged;
  cpuSeconds: number;
};

/** Which revision of which card of which table. */
export type Revision = { table: number; card: string; rev: number };

/** The same of phones at tables. */
export type TablePhonesResult = {
  sent: number;
  moved: number;
  movedMeanwhile: number;
  refused: Record<string, number>;
  unanswered: number;
  disconnects: number;
  /** answered between "begin" and "mark", and how long that took */
  ackMs: number[];
  /** acknowledged as moved; sentAt null: after "mark" */
  made: (Revision & { by: string; sentAt: number | null })[];
  /** the first view with a revision, on each phone */
  seen: (Revision & { by: string; at: number })[];
  cpuSeconds: number;
};

export type FromPhones<Result> =
  | { type: "joined"; failures: string[] }
  | { type: "marked" }
  | { type: "result"; result: Result };

export type ToProbe = { type: "probe"; id: number; collect: boolean; restart: boolean };
export type ProbeFigures = {
  cpuSeconds: number;
  rssBytes: number;
  peakRssBytes: number;
  heapBytes: number;
  /** of the event loop since the last restart of the measure */
  delayP99Ms: number;
};
export type FromProbe = { type: "probed"; id: number; figures: ProbeFigures };

export const clock = () => performance.timeOrigin + performance.now();
