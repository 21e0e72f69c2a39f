import { type Resample, resamplesOf } from "@/lib/domain/bootstrap";
import { type Calibration, calibrationOf, type RoomCalibration } from "@/lib/domain/calibration";
import { isScored, sortableIndices } from "@/lib/domain/cards";
import type { Deck } from "@/lib/domain/deck";
import type { Results } from "@/lib/domain/findings";
import { laterAnswers } from "@/lib/domain/later-results";
import { type Match, type MatchFigures, matchWithArticle } from "@/lib/domain/match";
import { cardByCard, popularPlacements, shownPairs } from "@/lib/domain/matrices";
import { isBefore, type Round } from "@/lib/domain/phase";
import { MIN_SHOWN, type Shown, SMALL_GROUP, shown } from "@/lib/domain/policy";
import { type AnswerMatrix, answerMatrices } from "@/lib/domain/raters";
import { present, type Room } from "@/lib/domain/room";
import { type TableMembers, type TablesAgainstMembers, tablesAgainstMembers } from "@/lib/domain/table-members";
import { type AgreementReport, agreementReport, type Later } from "./agreement-report";
import { type Likeness, likenessOf } from "./likeness";

/** The answers that are the article's, after the last round. Groups without a card are left out. */
export type MatchReport = Omit<MatchFigures, "byDimension" | "byColumn"> & {
  /** the same in round 1; null when the room sorted once */
  before: Match | null;
  /** the same weeks later, of who came back; null where no such card has five answers (FOLLOW-9) */
  followUp: Match | null;
  byDimension: (Match & { label: string })[];
  byColumn: (Match & { column: number })[];
};

export type ConfidenceReport = {
  cards: (Calibration & { id: string })[];
  overall: RoomCalibration["overall"];
};

/** Card by card: the share of people who put both into one column; null where too few answered both, or one alone (STAT-14). Symmetric. */
export type PairsReport = { cards: string[]; shares: (number | null)[][] };

/** Card by column, the clearest first (popularPlacements). */
export type PlacementRow = { id: string; title: string; shown: Shown; lead: number | null };

export type TablesReport = {
  cards: (TableMembers & { id: string })[];
  overall: TablesAgainstMembers["overall"];
};

/** What can be said of a room beyond its counts. Null: too few people or answers to say it, or nobody was asked. */
export type Analysis = {
  /** fewer than SMALL_GROUP people answered */
  isSmallGroup: boolean;
  /** ids of the cards with enough answers in all rounds, of which the figures of several cards are, in deck order */
  cards: string[];
  agreement: AgreementReport | null;
  match: MatchReport | null;
  confidence: ConfidenceReport | null;
  placements: PlacementRow[];
  pairs: PairsReport | null;
  tables: TablesReport | null;
  /** who thinks alike after the last round; places of cards are those in `cards` */
  likeness: Likeness | null;
};

/**
 * The same room gives the same figures: intervals are drawn from a seed, the moment at
 * which the workshop was made, because it stays the same where its backup is opened (BACKUP-4).
 */
export function analysisOf(room: Room, results: Results, saidHowSure: boolean): Analysis {
  const { deck, discussed, phase, createdAt } = room.workshop;
  const seed = `workshop of ${createdAt}`;
  const rounds: Round[] = isBefore(phase, "resort") ? [1] : [1, 2];
  const cards = sortableIndices(deck).filter((card) =>
    [results.first, results.final].every((tally) => shown(tally[card] ?? []).counts !== null),
  );
  const matrices = answerMatrices(present(room), rounds, new Set(discussed), cards, deck.columns.length);
  const people = matrices[0]?.people ?? 0;
  const last = matrices.at(-1);
  const isEnough = people >= MIN_SHOWN && cards.length > 0;
  const ids = cards.map((card) => idOf(deck, card));
  const resamples = isEnough ? resamplesOf(matrices, seed) : [];
  const cameBack = isEnough ? laterAnswers(room, cards) : null;
  // Drawn for itself: nothing that is answered later may change a figure of the rounds (FOLLOW-6).
  const later = cameBack && { ...cameBack, resamples: resamplesOf([cameBack.matrix], seed) };
  return {
    isSmallGroup: people < SMALL_GROUP,
    cards: ids,
    agreement: isEnough ? agreementReport(matrices, resamples, later) : null,
    match: isEnough ? matchReport(deck, matrices, cards, resamples, later) : null,
    confidence: saidHowSure ? confidenceReport(room) : null,
    placements: popularPlacements(results.final, sortableIndices(deck)).map(({ card, shown: split, lead }) => ({
      id: idOf(deck, card),
      title: deck.cards[card]?.title ?? "",
      shown: split,
      lead,
    })),
    pairs: isEnough ? pairsReport(matrices, ids) : null,
    tables: tablesReport(room),
    likeness: isEnough && last !== undefined ? likenessOf(last, seed) : null,
  };
}

const idOf = (deck: Deck, card: number) => deck.cards[card]?.id ?? "";

function matchReport(
  deck: Deck,
  matrices: AnswerMatrix[],
  cards: number[],
  resamples: Resample[][],
  later: (Later & { cards: number[] }) | null,
): MatchReport | null {
  if (!cards.some((index) => deck.cards[index] && isScored(deck.cards[index]))) return null;
  const rounds = matchWithArticle(deck, matrices, cards, resamples);
  const last = rounds.at(-1);
  if (last === undefined) return null;
  return {
    ...last,
    followUp: later && laterMatch(deck, later),
    before: rounds.length > 1 ? (rounds[0]?.overall ?? null) : null,
    byDimension: last.byDimension.flatMap((match, at) =>
      match.cards === 0 ? [] : [{ ...match, label: deck.dimensions[at]?.label ?? "" }],
    ),
    byColumn: last.byColumn.flatMap((match, column) => (match.cards === 0 ? [] : [{ ...match, column }])),
  };
}

function laterMatch(deck: Deck, { matrix, cards, resamples }: Later & { cards: number[] }): Match | null {
  const [later] = matchWithArticle(deck, [matrix], cards, resamples);
  return later === undefined || later.overall.cards === 0 ? null : later.overall;
}

function confidenceReport(room: Room): ConfidenceReport | null {
  const { deck, discussed } = room.workshop;
  const size = { cards: deck.cards.length, columns: deck.columns.length };
  const { cards, overall } = calibrationOf(present(room), 1, new Set(discussed), size);
  const told = cards.flatMap((card, index) => (card === null ? [] : [{ ...card, id: idOf(deck, index) }]));
  return told.length === 0 && overall === null ? null : { cards: told, overall };
}

function pairsReport(matrices: AnswerMatrix[], cards: string[]): PairsReport | null {
  const last = matrices.at(-1);
  if (last === undefined) return null;
  const shares = shownPairs(cardByCard(last));
  return shares.some((row) => row.some((share) => share !== null)) ? { cards, shares } : null;
}

function tablesReport(room: Room): TablesReport | null {
  const { cards, overall } = tablesAgainstMembers(room);
  const told = cards.flatMap((card, index) =>
    card === null ? [] : [{ ...card, id: idOf(room.workshop.deck, index) }],
  );
  return overall === null ? null : { cards: told, overall };
}
