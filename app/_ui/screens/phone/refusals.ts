import type { CommandRefusal } from "@/lib/live/protocol";

/** Why a server did not take what a phone sent, each with its sentence; their texts alone are loaded on a phone. */
export const REFUSALS = [
  "too_fast",
  "wrong_phase",
  "phase_moved",
  "too_late",
  "tables_closed",
  "held",
  "bad_input",
  "too_long",
  "unavailable",
] as const satisfies readonly CommandRefusal[];

/** For any other one. */
export const ANY_REFUSAL = "try_again";
