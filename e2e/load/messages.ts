import type { Acknowledged } from "./lost";

/** Between the load driver and its processes. Times are milliseconds since 1970, of this machine's one clock. */

export type PhonePlan = { code: string /** index of the workshop */; workshop: number; url: string };

export type ToPhones =
  | { type: "join"; phones: PhonePlan[]; joinCall: boolean; atOnce: number }
  | { type: "sort"; everyMs: number }
  | { type: "mark" }
  | { type: "stop" };

/** What one process of phones did between "sort" and "stop"; arrays have one entry per event. */
export type PhonesResult = {
  joinMs: number[];
  sent: number;
  /** between "sort" and "mark": the measured window */
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

export type FromPhones =
  | { type: "joined"; failures: string[] }
  | { type: "marked" }
  | { type: "result"; result: PhonesResult };

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
