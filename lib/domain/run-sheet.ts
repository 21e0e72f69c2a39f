import { PHASES, type Phase } from "./phase";

/** Suggested minutes per phase: the two run sheets of the facilitation guide (45 and 15 minutes). */
const FULL: Record<Phase, number> = { lobby: 4, sort: 8, discuss: 12, resort: 3, compare: 10, commit: 5, closed: 3 };
const QUICK: Record<Phase, number> = { lobby: 1, sort: 4, discuss: 3, resort: 1, compare: 3, commit: 2, closed: 1 };

/** Decks with no more cards to sort than this follow the short sheet: the quick form has twelve. */
const QUICK_CARDS = 12;

/** How long neighbours talk about one card before the room does, in milliseconds (facilitation guide). */
export const NEIGHBOUR_TALK = 90_000;

/** Share of people who are done from which the facilitator may go on without rushing anybody (facilitation guide). */
export const MOST_DONE = 0.8;

export type Step = { phase: Phase; minutes: number };

/** The phases in order with their suggested minutes, for a deck with so many cards to sort. */
export function runSheet(cardsToSort: number): Step[] {
  const minutes = cardsToSort <= QUICK_CARDS ? QUICK : FULL;
  return PHASES.map((phase) => ({ phase, minutes: minutes[phase] }));
}

/**
 * When each step begins, in server time (ms): the current one when it did, later ones as planned from there but never
 * before now; null for steps that are over.
 */
export function plannedStarts(
  steps: readonly Step[],
  current: Phase,
  startedAt: number,
  now: number,
): (number | null)[] {
  const at = steps.findIndex((step) => step.phase === current);
  let next = startedAt;
  return steps.map((step, index) => {
    if (index < at) return null;
    const start = next;
    next = Math.max(start + step.minutes * 60_000, index === at ? now : 0);
    return start;
  });
}
