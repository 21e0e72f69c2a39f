import { isBefore, type Phase } from "./phase";

/** What a link's maker lets its readers see beside the figures. */
export type ShareChoices = {
  /** of the workshop, its facilitator and those who wanted theirs under a commitment */
  names: boolean;
  /** the commitments that their writers shared with the room */
  commitments: boolean;
  /** arguments with the article, what the room wrote into boxes, and the one word of each */
  words: boolean;
};
export type LeftOut = keyof ShareChoices;

/** What people promised each other in the room goes out of it only when somebody decides that it should. */
export const FIRST_CHOICES: ShareChoices = { names: true, commitments: false, words: true };

const DAY_MS = 86_400_000;
/** In days; null: until it is turned off. */
const LASTS = { week: 7, month: 30, quarter: 91, never: null } as const;
export type Lasts = keyof typeof LASTS;
export const LASTS_FOR = Object.keys(LASTS) as Lasts[];

/** Both in ms since 1970. */
export function endOf(from: number, lasts: Lasts): number | null {
  const days = LASTS[lasts];
  return days === null ? null : from + days * DAY_MS;
}

export const hasEnded = ({ expiresAt }: { expiresAt: number | null }, now: number): boolean =>
  expiresAt !== null && now >= expiresAt;

/**
 * Whoever has a link may sit in the room: until the room has compared, its figures and the article's view would reach
 * a participant before the phase that shows them.
 */
export const isShareable = (phase: Phase): boolean => !isBefore(phase, "commit");

/** What a link is called in its maker's list: one line. */
export const LABEL_MAX = 60;
/** Shorter than an account's: it protects what was meant to be shown, and is told on the phone. Tries are limited. */
export const LINK_PASSWORD = { min: 8, max: 200 } as const;
export type LinkRefusal = "bad_label" | "bad_link_password" | "too_many_links";
export type LinkWishes = { label: string; password: string; lasts: Lasts; choices: ShareChoices };

/** What a mail brings: the link, or what it shows as a PDF, which no password and no end protects any more. */
export const MAIL_BRINGS = ["link", "a4", "letter"] as const;
export type MailBrings = (typeof MAIL_BRINGS)[number];

/** sent: the mail server took it. refused: the mail server will not take this address. failed: no answer that says so. */
export type MailOutcome = "sent" | "refused" | "failed";
export type Delivery = { address: string; outcome: MailOutcome };
/** gone: no such link any more. too_early: before commit there is nothing to show. too_large, busy: of the PDF. */
export type MailRefusal =
  | "no_addresses"
  | "bad_address"
  | "too_many_addresses"
  | "too_many_mails"
  | "gone"
  | "too_early"
  | "too_large"
  | "busy";
