import type { Phase } from "./phase";

/** Round 3: weeks after the close, who said yes is asked whether the moment came up, and sorts once more. */

/** Sooner nothing has come up yet; later hardly anybody remembers what was meant. */
export const FOLLOW_UP_WEEKS = [2, 3, 4, 5, 6] as const;
export type FollowUpWeeks = (typeof FOLLOW_UP_WEEKS)[number];

/** `weeks`: after the close; null: there is none. `openedAt`: opened by hand, before that; ms since 1970. */
export type FollowUp = { weeks: FollowUpWeeks | null; openedAt: number | null };
export const NO_FOLLOW_UP: FollowUp = { weeks: null, openedAt: null };

/** Long enough for a holiday. */
const OPEN_WEEKS = 4;
const WEEK_MS = 7 * 86_400_000;
const OPEN_MS = OPEN_WEEKS * WEEK_MS;

/** off: there is none. waiting: it is still to come. ended: what was answered can be read, and no more is taken. */
export type FollowUpState = "off" | "waiting" | "open" | "ended";

/** When it opens and ends, ms; null while that is not known. */
export type FollowUpTimes = { state: FollowUpState; opensAt: number | null; endsAt: number | null };

type Followed = { followUp: FollowUp; closedAt: number | null; rehearsal: boolean };

const NEVER: FollowUpTimes = { state: "off", opensAt: null, endsAt: null };

/** FOLLOW-2, FOLLOW-3: where a workshop's follow-up stands at a moment. */
export function followUpTimes({ followUp, closedAt, rehearsal }: Followed, now: number): FollowUpTimes {
  const { weeks, openedAt } = followUp;
  if (weeks === null || rehearsal) return NEVER;
  if (closedAt === null) return { ...NEVER, state: "waiting" };
  const opensAt = openedAt ?? closedAt + weeks * WEEK_MS;
  const endsAt = opensAt + OPEN_MS;
  return { state: now < opensAt ? "waiting" : now < endsAt ? "open" : "ended", opensAt, endsAt };
}

/** FOLLOW-1: from then on it stays as it is, and the workshop stays closed. */
export function hasFollowUpBegun(workshop: Followed, now: number): boolean {
  const { state } = followUpTimes(workshop, now);
  return state === "open" || state === "ended";
}

/** FOLLOW-4: whether people may say yes to it, or take that back, and are asked. */
export const isAsked = (workshop: Followed & { phase: Phase }, now: number): boolean => {
  const { state } = followUpTimes(workshop, now);
  const isClosing = workshop.phase === "commit" || workshop.phase === "closed";
  return isClosing && (state === "waiting" || state === "open");
};

/** no: was not asked, or did not say yes. link: comes by the private link. mail: gets a mail. mailed: the mail is out. */
export type Consent = "no" | "link" | "mail" | "mailed";

/** "Did your moment come up?" */
export const MOMENTS = ["did", "didNot", "notYet"] as const;
export type Moment = (typeof MOMENTS)[number];

/** What a private link does, in the words of the wire: ids of the workshop's deck. `address` null: the link is enough. */
export type FollowUpAct =
  | { type: "consent"; address: string | null }
  | { type: "takeBack" }
  | { type: "moment"; columnId: string; said: Moment }
  | { type: "place"; cardId: string; columnId: string | null; sure: boolean | null };

/** One card, sorted once more. Indices of the workshop's deck; `col` null: taken back. */
export type LaterPlacement = { card: number; col: number | null; sure: boolean | null; seq: number };
/** What came of the commitment for a column. */
export type LaterMoment = { col: number; said: Moment };

/** What one person answered in the follow-up. */
export type LaterAnswers = { placed: LaterPlacement[]; moments: LaterMoment[] };
export const NOTHING_LATER: LaterAnswers = { placed: [], moments: [] };

/** Whether somebody answered anything in the follow-up; a card that was taken back is no answer. */
export const answeredLater = ({ placed, moments }: LaterAnswers): boolean =>
  moments.length > 0 || placed.some(({ col }) => col !== null);

/** How long a mail that did not go out is tried again. */
export const MAIL_TRIED_MS = 3 * 86_400_000;
