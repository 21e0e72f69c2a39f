import type { Deck } from "./deck";
import {
  type Consent,
  type FollowUp,
  type FollowUpTimes,
  followUpTimes,
  isAsked,
  type LaterAnswers,
  type Moment,
} from "./follow-up";
import { ownOrder } from "./order";
import type { Phase } from "./phase";
import { type PlainCard, plainCard } from "./view-common";

/** What somebody's private link shows of the follow-up. */
export type FollowUpView = FollowUpTimes & {
  weeks: number;
  /** may say yes, or take that back */
  isAsked: boolean;
  consent: Consent;
  /** whether a mail may be asked for */
  hasMail: boolean;
  columns: { id: string; label: string }[];
  asksSure: boolean;
  /** the cards to sort, in this person's own order; none before it opens, and none without a yes */
  cards: PlainCard[];
  placed: { cardId: string; columnId: string | null; sure: boolean | null }[];
  moments: { columnId: string; said: Moment }[];
};

type Asked = {
  participantId: string;
  workshop: {
    deck: Deck;
    phase: Phase;
    closedAt: number | null;
    rehearsal: boolean;
    followUp: FollowUp;
    confidence: boolean;
  };
  isPhone: boolean;
  consent: Consent;
  later: LaterAnswers;
};

/** null: there is no follow-up. */
export function followUpView(
  { participantId, workshop, isPhone, consent, later }: Asked,
  hasMail: boolean,
  now: number,
): FollowUpView | null {
  const times = followUpTimes(workshop, now);
  const { deck, followUp, confidence } = workshop;
  if (followUp.weeks === null || times.state === "off") return null;
  const hasOpened = consent !== "no" && (times.state === "open" || times.state === "ended");
  const columnId = (col: number | null) => (col === null ? null : (deck.columns[col]?.id ?? null));
  return {
    ...times,
    weeks: followUp.weeks,
    isAsked: isPhone && isAsked(workshop, now),
    consent,
    hasMail,
    columns: deck.columns.map(({ id, label }) => ({ id, label })),
    asksSure: confidence,
    cards: hasOpened
      ? ownOrder(deck, participantId).flatMap((index) => {
          const card = deck.cards[index];
          return card ? [plainCard(card)] : [];
        })
      : [],
    placed: later.placed.map(({ card, col, sure }) => ({
      cardId: deck.cards[card]?.id ?? "",
      columnId: columnId(col),
      sure,
    })),
    moments: later.moments.map(({ col, said }) => ({ columnId: columnId(col) ?? "", said })),
  };
}
