import { columnIndex, isScored, isSortable } from "@/lib/domain/cards";
import type { Card, Deck } from "@/lib/domain/deck";
import {
  agreement,
  bySplit,
  type ClosingFigures,
  closingFigures,
  hasMoved,
  type OverviewRow,
  overview,
  type Results,
  resultsOf,
  type ShiftRow,
  shiftOf,
  shifts,
} from "@/lib/domain/findings";
import type { Movement } from "@/lib/domain/movement";
import { isBefore, type Phase } from "@/lib/domain/phase";
import { isSplit, MIN_SHOWN, type Shown, shown } from "@/lib/domain/policy";
import { present, type Room } from "@/lib/domain/room";
import { answered } from "@/lib/domain/tally";
import { modelLabel } from "@/lib/domain/view-common";

/** owner: the facilitator. shared: whoever gets a link. Both hold the same figures; row-level answers are the owner's. */
export type ReportAudience = "owner" | "shared";

/** Columns are indices into `workshop.columns`. Splits follow the rule of small numbers (SPEC: SMALL). */
export type ReportCard = {
  id: string;
  kind: Card["kind"];
  title: string;
  text: string;
  dimension: string | null;
  /** the column in which the article has it; null: it takes both, or the article does not settle it */
  expected: number | null;
  label: string;
  closeCall: boolean;
  rationale: string | null;
  basis: string[];
  counterview: string | null;
  byColumn: string[] | null;
  /** null: a card that nobody sorts */
  first: Shown | null;
  final: Shown | null;
  movement: Movement | null;
  isSplit: boolean;
  discussed: boolean;
  arguing: number;
};

export type ReportCommitment = { col: number; occasion: string; action: string; name: string | null };

export type Report = {
  schemaVersion: 1;
  audience: ReportAudience;
  workshop: {
    title: string;
    facilitator: string;
    deckTitle: string;
    article: string;
    columns: { id: string; label: string }[];
    /** ms since 1970 */
    createdAt: number;
    closedAt: number | null;
    phase: Phase;
    isDraft: boolean;
    /** whether the room sorted a second time */
    rounds: 1 | 2;
  };
  people: { joined: number; answeredFirst: number; answeredAgain: number; commitments: number };
  /** null under five answers */
  rating: { answers: number; mean: number | null };
  findings: {
    /** cards of the deck that count as a match; 0: the article settles none, so there is nothing to agree with */
    scored: number;
    /** of those with enough answers */
    agree: number;
    own: number;
    of: number;
    before: number;
    ownTitles: string[];
    moved: number;
    mostMoved: ShiftRow | null;
    closing: ClosingFigures;
  };
  overview: OverviewRow[];
  shifts: ShiftRow[];
  /** in deck order; ids of the cards to sort, most even split first, beside it; those with too few answers last */
  cards: ReportCard[];
  bySplit: string[];
  commitments: ReportCommitment[];
};

/** The one value from which the page and every download are drawn. */
export function buildReport(room: Room, audience: ReportAudience): Report {
  const { workshop } = room;
  const { deck } = workshop;
  const results = resultsOf(room);
  const people = present(room);
  const moves = shifts(deck, results);
  const rows = overview(deck, results.final);
  const [mostMoved] = moves.filter(hasMoved);
  return {
    schemaVersion: 1,
    audience,
    workshop: {
      title: workshop.title,
      facilitator: workshop.facilitator,
      deckTitle: deck.title,
      article: deck.source.attribution,
      columns: deck.columns.map(({ id, label }) => ({ id, label })),
      createdAt: workshop.createdAt,
      closedAt: workshop.closedAt,
      phase: workshop.phase,
      isDraft: workshop.phase !== "closed",
      rounds: isBefore(workshop.phase, "resort") ? 1 : 2,
    },
    people: {
      joined: people.length,
      answeredFirst: people.filter((person) => answeredAny(room, person.board, 1)).length,
      answeredAgain: people.filter((person) => answeredAny(room, person.board, 2)).length,
      commitments: people.reduce((sum, person) => sum + person.commitments.length, 0),
    },
    rating: ratingOf(people),
    findings: {
      scored: deck.cards.filter(isScored).length,
      ...agreement(deck, results.final),
      before: agreement(deck, results.first, results.final).agree,
      ownTitles: rows.filter((row) => row.ownView).map((row) => row.title),
      moved: moves.filter(hasMoved).length,
      mostMoved: mostMoved ?? null,
      closing: closingFigures(deck, results),
    },
    overview: rows,
    shifts: moves.filter((row) => row.gain !== null),
    cards: deck.cards.flatMap((card, index) => reportCard(room, deck, results, card, index)),
    // A card with too few answers has no split here: its place in this order would tell how even it is.
    bySplit: bySplit(
      deck,
      results.final.map((counts) => shown(counts).counts ?? []),
    ).flatMap((index) => deck.cards[index]?.id ?? []),
    commitments: people.flatMap((person) =>
      person.commitments
        .filter((one) => one.shared)
        .map(({ col, occasion, action, named }) => ({ col, occasion, action, name: named ? person.name : null })),
    ),
  };
}

function answeredAny(room: Room, board: Int8Array, round: 1 | 2): boolean {
  const all = room.workshop.deck.cards.map((_, index) => index);
  // Round 2 of everyone who did not place a card again would be round 1 once more: only what was placed in it counts.
  return round === 1 ? answered(board, 1, all, new Set()) > 0 : answered(board, 2, all, new Set(all)) > 0;
}

function ratingOf(people: { rating: number | null }[]): Report["rating"] {
  const given = people.flatMap((person) => (person.rating === null ? [] : [person.rating]));
  const sum = given.reduce((total, one) => total + one, 0);
  // Under five answers a mean tells who gave which.
  return { answers: given.length, mean: given.length < MIN_SHOWN ? null : Math.round((10 * sum) / given.length) / 10 };
}

function reportCard(room: Room, deck: Deck, results: Results, card: Card, index: number): ReportCard[] {
  if (card.kind === "practice") return [];
  const final = results.final[index] ?? [];
  const expected = columnIndex(deck, card.expected);
  const { byColumn } = card;
  const sorted = isSortable(card);
  return [
    {
      id: card.id,
      kind: card.kind,
      title: card.title,
      text: card.text,
      dimension: deck.dimensions.find((dimension) => dimension.id === card.dimension)?.label ?? null,
      expected: expected < 0 ? null : expected,
      label: modelLabel(deck, card),
      closeCall: card.kind === "sort" && card.grounding === "inferred",
      rationale: card.rationale,
      basis: card.basis,
      counterview: card.counterview,
      byColumn: byColumn === null ? null : deck.columns.map((column) => byColumn[column.id] ?? ""),
      first: sorted ? shown(results.first[index] ?? []) : null,
      final: sorted ? shown(final) : null,
      movement: sorted ? shiftOf(deck, results, index).movement : null,
      isSplit: sorted && isSplit(final),
      discussed: room.workshop.discussed.includes(index),
      arguing: results.arguing[index] ?? 0,
    },
  ];
}
