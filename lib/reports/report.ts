import { shownRoom } from "@/lib/domain/answered-once";
import { UNSAID } from "@/lib/domain/board";
import { sureShown } from "@/lib/domain/calibration";
import { isScored } from "@/lib/domain/cards";
import {
  agreement,
  bySplit,
  type ClosingFigures,
  closingFigures,
  hasMoved,
  type OverviewRow,
  overview,
  resultsOf,
  type ShiftRow,
  shifts,
} from "@/lib/domain/findings";
import { followUpTimes, type Moment } from "@/lib/domain/follow-up";
import { lastWordsOf } from "@/lib/domain/last-word";
import { type LaterResults, laterResultsOf } from "@/lib/domain/later-results";
import { testMovement } from "@/lib/domain/movement-tests";
import { type Note, noteOn } from "@/lib/domain/notes";
import { isBefore, PHASES, type Phase } from "@/lib/domain/phase";
import { MIN_SHOWN, shown } from "@/lib/domain/policy";
import { withoutSimulated } from "@/lib/domain/rehearsal";
import { present, type Room } from "@/lib/domain/room";
import type { LeftOut } from "@/lib/domain/sharing";
import { answered } from "@/lib/domain/tally";
import { onTheWall } from "@/lib/domain/wall";
import { type Analysis, analysisOf } from "./analysis";
import { type CardSource, type ReportCard, reportCard } from "./report-card";

/** owner: the facilitator. shared: whoever gets a link. Both hold the same figures; row-level answers are the owner's. */
export type ReportAudience = "owner" | "shared";

export type ReportCommitment = {
  col: number;
  occasion: string;
  action: string;
  about: string | null;
  name: string | null;
};

/**
 * What was asked once more, weeks later (round 3); its cards are beside the others' figures. `opensAt`: ms since 1970.
 * `people`: who answered any of it. `moments`: commitments by what came of them; null under five people who said so.
 */
export type ReportFollowUp = { opensAt: number | null; people: number; moments: Record<Moment, number> | null };

export type Report = {
  schemaVersion: 6;
  audience: ReportAudience;
  /** what the maker of a link did not want shown: empty here, it says nothing of the workshop */
  leftOut: LeftOut[];
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
  /** `answersLeftOut`: of one to four people who answered a card in one round only, in no figure of it (SMALL-7) */
  people: { joined: number; answeredFirst: number; answeredAgain: number; answersLeftOut: number; commitments: number };
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
  analysis: Analysis;
  /** null: there was none, or nobody has answered it */
  followUp: ReportFollowUp | null;
  commitments: ReportCommitment[];
  /** one word of each at the end, without writers, by the alphabet; none under five */
  words: string[];
  /** the facilitator's own, by step; in the owner's report alone (NOTE-3) */
  stepNotes: { phase: Phase; text: string }[];
};

/** The one value from which the page and every download are drawn. `written`: the facilitators' notes. */
export function buildReport(everybody: Room, audience: ReportAudience, written: readonly Note[] = []): Report {
  const notes = audience === "owner" ? written : [];
  const all = withoutSimulated(everybody);
  const { room, leftOut } = shownRoom(all);
  const { workshop } = room;
  const { deck } = workshop;
  const results = resultsOf(room);
  const people = present(room);
  const moves = shifts(deck, results);
  const rows = overview(deck, results.final);
  const [mostMoved] = moves.filter(hasMoved);
  const source: CardSource = {
    room,
    deck,
    results,
    tested: new Map(testMovement(deck, results).map((one) => [one.card, one])),
    saidHowSure: hasSaidHowSure(room),
    sure: sureShown(people, 1, new Set(workshop.discussed), { cards: deck.cards.length, columns: deck.columns.length }),
    later: laterResultsOf(room),
    notes,
  };
  return {
    schemaVersion: 6,
    audience,
    leftOut: [],
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
      answeredFirst: present(all).filter(({ board }) => answeredAny(room, board, 1)).length,
      answeredAgain: present(all).filter(({ board }) => answeredAny(room, board, 2)).length,
      answersLeftOut: leftOut,
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
    cards: deck.cards.flatMap((card, index) => reportCard(source, card, index)),
    // A card with too few answers has no split here: its place in this order would tell how even it is.
    bySplit: bySplit(
      deck,
      results.final.map((counts) => shown(counts).counts ?? []),
    ).flatMap((index) => deck.cards[index]?.id ?? []),
    analysis: analysisOf(room, results, source.saidHowSure),
    // Everybody who answered it: some of their answers may be left out of a card (SMALL-7).
    followUp: followUpOf(room, source.later && { ...source.later, people: laterResultsOf(all)?.people ?? 0 }),
    commitments: onTheWall(room).map(({ col, occasion, action, about, name }) => ({
      col,
      occasion,
      action,
      about,
      name,
    })),
    words: lastWordsOf(room) ?? [],
    stepNotes: PHASES.flatMap((phase) => {
      const text = noteOn(notes, `step:${phase}`);
      return text === null ? [] : [{ phase, text }];
    }),
  };
}

function followUpOf({ workshop }: Room, later: LaterResults | null): ReportFollowUp | null {
  if (later === null) return null;
  const { people, moments } = later;
  return { opensAt: followUpTimes(workshop, workshop.createdAt).opensAt, people, moments };
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

/**
 * Where nobody said so, zeros would be a statement about people who made none. What the option is now does not count: it may
 * have been turned off after people were asked, and their rows of answers hold it all the same.
 */
const hasSaidHowSure = (room: Room) =>
  present(room).some(({ confidence }) => confidence.some((said) => said !== UNSAID));
