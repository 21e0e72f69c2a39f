import { z } from "zod";
import { cardIndex, columnIndex, isSortable } from "@/lib/domain/cards";
import type { Deck } from "@/lib/domain/deck";
import {
  type Consent,
  type FollowUp,
  type FollowUpAct,
  followUpTimes,
  isAsked,
  type LaterAnswers,
  MOMENTS,
  type Moment,
} from "@/lib/domain/follow-up";
import type { Keepsake } from "@/lib/domain/keepsake";
import type { Phase } from "@/lib/domain/phase";
import { ok, type Result, refused } from "@/lib/domain/result";
import { mailAddress } from "./report-mail";

/** What somebody's private link opens: the own sentences, and the follow-up where there is one. */
export type Kept = {
  participantId: string;
  workshop: {
    id: string;
    title: string;
    deck: Deck;
    phase: Phase;
    closedAt: number | null;
    rehearsal: boolean;
    followUp: FollowUp;
    confidence: boolean;
  };
  /** a sheet of paper has no link, and nobody is asked by it */
  isPhone: boolean;
  keepsake: Keepsake;
  consent: Consent;
  later: LaterAnswers;
};

export type FollowUpCounts = { yes: number; answered: number };

export type FollowUpStore = {
  /** null: nobody has this id, or was removed */
  find(participantId: string): Promise<Kept | null>;
  /** said again it replaces what was said before */
  consent(participantId: string, address: string | null, at: number): Promise<void>;
  /** takes back the yes, with the address and all that was answered */
  takeBack(participantId: string): Promise<void>;
  /** false: there is no yes, and nothing was written */
  place(participantId: string, placed: { card: number; col: number | null; sure: boolean | null }): Promise<boolean>;
  say(participantId: string, col: number, said: Moment): Promise<boolean>;
  counts(workshopId: string): Promise<FollowUpCounts>;
};

const id = z.string().min(1).max(64);

/** What a private link may do; `id`s are those of the workshop's deck. */
export const followUpAct: z.ZodType<FollowUpAct> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("consent"), address: z.string().trim().pipe(mailAddress).nullable() }),
  z.strictObject({ type: z.literal("takeBack") }),
  z.strictObject({ type: z.literal("moment"), columnId: id, said: z.enum(MOMENTS) }),
  z.strictObject({ type: z.literal("place"), cardId: id, columnId: id.nullable(), sure: z.boolean().nullable() }),
]);

export type FollowUpRefusal =
  | "not_asked"
  | "no_mail"
  | "no_consent"
  | "not_open"
  | "unknown_card"
  | "unknown_column"
  | "no_commitment";

type Parts = { followUps: FollowUpStore; hasMail: boolean; now: number };

/** One act of the person whose link it is. Resolves after commit; said twice it changes nothing. */
export async function actInFollowUp(
  parts: Parts,
  kept: Kept,
  act: FollowUpAct,
): Promise<Result<null, FollowUpRefusal>> {
  const { followUps, hasMail, now } = parts;
  const { participantId, workshop, isPhone } = kept;
  switch (act.type) {
    case "consent":
      if (!isPhone || !isAsked(workshop, now)) return refused("not_asked");
      if (act.address !== null && !hasMail) return refused("no_mail");
      await followUps.consent(participantId, act.address, now);
      return ok(null);
    case "takeBack":
      await followUps.takeBack(participantId);
      return ok(null);
    case "moment":
    case "place":
      return answer(parts, kept, act);
  }
}

/** FOLLOW-3, FOLLOW-4: answers are taken while it is open, from who said yes. */
async function answer(
  { followUps, now }: Parts,
  { participantId, workshop, keepsake }: Kept,
  act: Extract<FollowUpAct, { type: "moment" | "place" }>,
): Promise<Result<null, FollowUpRefusal>> {
  if (followUpTimes(workshop, now).state !== "open") return refused("not_open");
  const { deck } = workshop;
  const col = columnIndex(deck, act.columnId);
  if (act.columnId !== null && col < 0) return refused("unknown_column");
  if (act.type === "moment") {
    if (!keepsake.sentences.some((sentence) => sentence.col === col)) return refused("no_commitment");
    return (await followUps.say(participantId, col, act.said)) ? ok(null) : refused("no_consent");
  }
  const card = cardIndex(deck, act.cardId);
  const known = deck.cards[card];
  if (known === undefined || !isSortable(known)) return refused("unknown_card");
  const placed = act.columnId === null ? { card, col: null, sure: null } : { card, col, sure: act.sure };
  return (await followUps.place(participantId, placed)) ? ok(null) : refused("no_consent");
}
