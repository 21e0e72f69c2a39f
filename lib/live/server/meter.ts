import type { Audience } from "@/lib/domain/view";
import type { CommandName } from "@/lib/live/protocol";
import type { Identity } from "./server-io";

/** What the live core tells of its own work, as plain calls; lib/server/metrics.ts makes figures of them. */
export type Meter = {
  connected(role: Identity["role"], by: 1 | -1): void;
  /** milliseconds from a command's arrival to its acknowledgement */
  acknowledged(command: CommandName | "unknown", ms: number): void;
  /** one view of an audience, sent to that many connections */
  viewed(audience: Audience | "own", connections: number): void;
  /** so many placements of cards that the deck does not have: the database never sees them */
  strangeCards(placements: number): void;
};

/** For servers whose work nobody counts. */
export const NO_METER: Meter = { connected() {}, acknowledged() {}, viewed() {}, strangeCards() {} };
