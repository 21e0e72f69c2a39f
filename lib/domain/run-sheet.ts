import { sortableIndices } from "./cards";
import type { Deck } from "./deck";
import { PHASES, type Phase } from "./phase";
import type { Stay } from "./stays";

/** Whole minutes of each step. */
export type Minutes = Record<Phase, number>;

/** The two run sheets: 45 minutes for all 24 cards, 15 for the quick twelve. */
export const SHEETS = {
  full: { lobby: 4, sort: 8, discuss: 12, resort: 3, compare: 10, commit: 5, closed: 3 },
  quick: { lobby: 1, sort: 4, discuss: 3, resort: 1, compare: 3, commit: 2, closed: 1 },
} as const satisfies Record<string, Minutes>;
export type SheetName = keyof typeof SHEETS;
export const SHEET_NAMES = ["full", "quick"] as const satisfies readonly SheetName[];

/** Two hours: what takes longer is a workshop of its own. 0: the step is passed through. */
export const STEP_MINUTES_MAX = 120;

/** Decks with no more cards to sort than this follow the short sheet: the quick form has twelve. */
const QUICK_CARDS = 12;

/** How long neighbours talk about one card before the room does, in milliseconds. */
export const NEIGHBOUR_TALK = 90_000;

/** Share of people who are done from which the facilitator may go on without rushing anybody. */
export const MOST_DONE = 0.8;

export type Step = { phase: Phase; minutes: number };

export const sheetFor = (cardsToSort: number): SheetName => (cardsToSort <= QUICK_CARDS ? "quick" : "full");

export const totalOf = (minutes: Minutes): number => PHASES.reduce((sum, phase) => sum + minutes[phase], 0);

export const sameMinutes = (a: Minutes, b: Minutes): boolean => PHASES.every((phase) => a[phase] === b[phase]);

/** The minutes that hold: the facilitator's, or in a workshop that has none those of the sheet for such a deck. */
export const minutesOf = ({ deck, options }: { deck: Deck; options: { minutes: Minutes | null } }): Minutes =>
  options.minutes ?? SHEETS[sheetFor(sortableIndices(deck).length)];

/** The phases in order with their minutes. */
export const stepsOf = (minutes: Minutes): Step[] => PHASES.map((phase) => ({ phase, minutes: minutes[phase] }));

const MINUTE = 60_000;

/**
 * RUN-3: minutes behind the plan (positive) or ahead of it (negative), whole ones, rounded towards the plan; null in the
 * lobby, which may stand open since the evening before, and where no stay in it is known. The plan begins when the lobby was left for the last time. It
 * is compared with when the running step will end: now plus what it has left of its minutes, counting every stay in it,
 * against the planned end of all steps up to it. Stepping back, a break and a paused timer are time of the room like
 * any other: the question is when people may go home. Closed, it stays as it was when the workshop closed.
 */
export function minutesBehind(steps: readonly Step[], stays: readonly Stay[], now: number): number | null {
  const current = stays.at(-1);
  if (current === undefined || current.phase === "lobby") return null;
  if (!stays.some((stay) => stay.phase === "lobby")) return null;
  const since = sinceLobby(stays);
  const began = since[0]?.startedAt ?? current.startedAt;
  const at = steps.findIndex((step) => step.phase === current.phase);
  const over = steps.slice(0, at).filter((step) => step.phase !== "lobby");
  const planned = over.reduce((sum, step) => sum + step.minutes * MINUTE, 0);
  if (current.phase === "closed") return wholeMinutes(current.startedAt - began - planned);
  const minutes = (steps[at]?.minutes ?? 0) * MINUTE;
  const left = Math.max(0, minutes - spentIn(since, current.phase, now));
  return wholeMinutes(now + left - began - planned - minutes);
}

/** What was tried before a way back to the lobby is no part of the workshop's run. */
const sinceLobby = (stays: readonly Stay[]): readonly Stay[] =>
  stays.slice(stays.findLastIndex((stay) => stay.phase === "lobby") + 1);

const wholeMinutes = (ms: number) => Math.trunc(ms / MINUTE) || 0;

/** RUN-2: how long a step took, in ms: all stays in it, the last one until now. */
function spentIn(stays: readonly Stay[], phase: Phase, now: number): number {
  return stays.reduce((sum, stay, index) => {
    if (stay.phase !== phase) return sum;
    return sum + Math.max(0, (stays[index + 1]?.startedAt ?? now) - stay.startedAt);
  }, 0);
}

/** One step as it went, or as it will go. Server time and durations in ms. startsAt null: over, and not known. */
export type Timed = Step & { startsAt: number | null; lasts: number };

/**
 * RUN-2: steps that are over with their real first start and whole length since the lobby was left, the running one from its last start, later
 * ones as planned from when that will end.
 */
export function timedSteps(steps: readonly Step[], stays: readonly Stay[], now: number): Timed[] {
  const current = stays.at(-1);
  const at = steps.findIndex((step) => step.phase === current?.phase);
  const since = sinceLobby(stays);
  let next = now;
  return steps.map((step, index) => {
    const planned = step.minutes * MINUTE;
    const own = step.phase === "lobby" ? stays : since;
    if (current !== undefined && index < at) {
      const first = own.find((stay) => stay.phase === step.phase);
      if (first === undefined) return { ...step, startsAt: null, lasts: planned };
      return { ...step, startsAt: first.startedAt, lasts: spentIn(own, step.phase, now) };
    }
    if (current !== undefined && index === at) {
      // A lobby may stand open since the evening before: the plan begins when people are there.
      const startsAt = step.phase === "lobby" ? now : current.startedAt;
      const left = Math.max(0, planned - (step.phase === "lobby" ? 0 : spentIn(own, step.phase, now)));
      next = step.phase === "closed" ? startsAt + planned : now + left;
      return { ...step, startsAt, lasts: next - startsAt };
    }
    const startsAt = next;
    next += planned;
    return { ...step, startsAt, lasts: planned };
  });
}
