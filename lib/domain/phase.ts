/** The phases of a workshop, in their order. The facilitator moves them; nothing moves by itself. */
export const PHASES = ["lobby", "sort", "discuss", "resort", "compare", "commit", "closed"] as const;
export type Phase = (typeof PHASES)[number];

/** A round of sorting: 1 alone, 2 alone again after the talk. */
export type Round = 1 | 2;

export const isBefore = (phase: Phase, other: Phase) => PHASES.indexOf(phase) < PHASES.indexOf(other);

/** The round that takes placements in this phase, or null. */
export function openRound(phase: Phase): Round | null {
  if (phase === "sort") return 1;
  return phase === "resort" ? 2 : null;
}

export const nextPhase = (phase: Phase): Phase | null => PHASES[PHASES.indexOf(phase) + 1] ?? null;
export const previousPhase = (phase: Phase): Phase | null => PHASES[PHASES.indexOf(phase) - 1] ?? null;
