import type { Socket } from "socket.io-client";
import type { Acknowledged } from "./lost";
import type { MeasuredProcess } from "./measured-process";
import type { Revision } from "./messages";

/** What a load is put on: Twofold, or the floor. */
export type Target = {
  name: "twofold" | "floor";
  /** one per node */
  processes: MeasuredProcess[];
  urls: string[];
  workshops: { code: string; stage: Socket; console: Socket }[];
  /** whether people first make a join call, as with the product */
  joinCall: boolean;
  openSort(): Promise<void>;
  /** seats everybody who is in, and opens the boards */
  openTables(): Promise<void>;
  /** CPU seconds of PostgreSQL so far; null when there is none or it cannot be read */
  databaseCpu(): number | null;
  /** how many of the acknowledged placements the database does not hold; null when nothing can be asked */
  countLost(acknowledged: Acknowledged): Promise<number | null>;
  /** the same of moves at tables */
  countLostMoves(moved: Revision[]): Promise<number | null>;
  /** draws pages and reports for a while, as facilitators and latecomers do */
  servePages(forMs: number): Promise<number>;
  stop(): Promise<void>;
};
