import { isAllRevealed, isSortable } from "./cards";
import { type RollCall, rollCallOf } from "./console-people";
import { type ConsoleTables, consoleTables } from "./console-tables";
import type { Card, Deck } from "./deck";
import {
  agreement,
  bySplit,
  type ClosingFigures,
  closingFigures,
  directionIn,
  type Results,
  type ShiftRow,
  shiftOf,
} from "./findings";
import type { FollowUp } from "./follow-up";
import { lastWordsOnStage } from "./last-word";
import type { Direction, Turns } from "./movement";
import { isBefore } from "./phase";
import { isSplit, type Shown, shownToFacilitator } from "./policy";
import { type DiscussionQueue, discussionQueue } from "./queue";
import { mayRehearse } from "./rehearsal";
import { present, type Room } from "./room";
import type { Stay } from "./stays";
import { tableTally } from "./tables";
import type { Tally } from "./tally";
import { baseView, boxLinesOf, type Prompt, presentWords, promptsOnStage, type ViewBase } from "./view-common";
import { type ConsoleCommitment, forConsole, sharedCommitments } from "./wall";
import type { LastWord, Options, QueueChanges, Stage } from "./workshop";

export type ConsoleCard = {
  id: string;
  kind: Card["kind"];
  title: string;
  text: string;
  /** for the facilitator only: counts from one answer on */
  first: Shown;
  final: Shown;
  split: boolean;
  discussed: boolean;
  revealed: boolean;
  onStage: boolean;
  arguing: number;
  gain: ShiftRow["gain"];
  movement: ShiftRow["movement"];
  direction: Direction | null;
  /** how many tables have it in each column; null while none has a board */
  tables: number[] | null;
};

export type Argument = { id: string; card: number; line: string; hidden: boolean };
export type BoxLine = { id: string; card: number; col: number; text: string; hidden: boolean };

/**
 * What is sent to the console. The deck with its model is sent once, beside the first one; what follows from deck and
 * counts is worked out in the browser (`consoleView`): sent along it would be three times as long, once a second.
 */
export type ConsoleNotice = ViewBase &
  RollCall & {
    code: string;
    stageKey: string;
    /** nobody came in yet: people can be simulated */
    mayRehearse: boolean;
    stage: Omit<Stage, "prompts"> & { prompts: Prompt[] };
    discussed: number[];
    revealed: number[];
    options: Options;
    queue: QueueChanges;
    tables: ConsoleTables;
    /** against the article, of the card on stage, after compare of all; hidden ones included, as among the lines in boxes */
    arguments: Argument[];
    /** arguments that are not listed: they follow as others are hidden */
    moreArguments: number;
    words: BoxLine[];
    /** lines that are not listed */
    moreWords: number;
    /** the newest shared ones first, and what each said at the end; in commit and closed, hidden ones included */
    wall: ConsoleCommitment[];
    lastWordList: LastWord[];
    /** by card of the deck; `final` and `turns` are null until round 2 opens: final is first, and nobody moved */
    counts: Pick<Results, "first" | "sure" | "arguing"> & {
      final: Tally | null;
      turns: Turns[] | null;
      tables: Tally | null;
    };
    stays: Stay[];
    followUp: FollowUp;
    closedAt: number | null;
  };

/** What the facilitator sees. */
export type ConsoleView = ViewBase &
  RollCall & {
    code: string;
    stageKey: string;
    mayRehearse: boolean;
    stage: Omit<Stage, "card" | "prompts"> & { cardId: string | null; prompts: Prompt[] };
    cards: ConsoleCard[];
    /** ids of the cards to sort, most even split first */
    bySplit: string[];
    /** which card next, and why */
    discussion: DiscussionQueue;
    options: Options;
    queue: QueueChanges;
    tables: ConsoleTables;
    arguments: Argument[];
    /** arguments that are not listed: they follow as others are hidden */
    moreArguments: number;
    words: BoxLine[];
    /** lines that are not listed */
    moreWords: number;
    wall: ConsoleCommitment[];
    lastWordList: LastWord[];
    allRevealed: boolean;
    agreement: { agree: number; own: number; of: number };
    closing: ClosingFigures | null;
    stays: Stay[];
    followUp: FollowUp;
    closedAt: number | null;
  };

export function consoleNotice(room: Room, results: Results, now: number): ConsoleNotice {
  const { workshop } = room;
  const { first, final, sure, arguing, turns } = results;
  const hasFinal = !isBefore(workshop.phase, "resort");
  const { words, moreWords } = linesToRead(room);
  // Assigned for the reason given at stageView.
  return Object.assign(baseView(workshop, results.people, now), rollCallOf(room, now), argumentsToRead(room), {
    code: workshop.code,
    stageKey: workshop.stageKey,
    mayRehearse: mayRehearse({ phase: workshop.phase, joined: Math.max(workshop.joined, room.people.size) }),
    stage: { ...workshop.stage, prompts: promptsOnStage(workshop) },
    discussed: workshop.discussed,
    revealed: workshop.revealed,
    options: workshop.options,
    queue: workshop.queue,
    tables: consoleTables(room),
    words,
    moreWords,
    wall: isBefore(workshop.phase, "commit") ? [] : wallToRead(room),
    lastWordList: workshop.phase === "closed" ? lastWordsToRead(room) : [],
    // Copies: the room's own figures go on with the next placement.
    counts: {
      first: first.map((row) => [...row]),
      final: hasFinal ? final.map((row) => [...row]) : null,
      sure: sure.map((row) => [...row]),
      arguing: [...arguing],
      turns: hasFinal ? turns.map((row) => [...row]) : null,
      tables: room.boards.size > 0 ? tableTally(room) : null,
    },
    stays: workshop.stays,
    followUp: workshop.followUp,
    closedAt: workshop.closedAt,
  });
}

/** The same figures as everybody's, by the same functions. */
export function consoleView(deck: Deck, notice: ConsoleNotice): ConsoleView {
  const { counts, discussed: _, revealed, stage, ...rest } = notice;
  const { card, ...onStage } = stage;
  const results = resultsIn(notice);
  const current = isBefore(notice.phase, "resort") ? results.first : results.final;
  return {
    ...rest,
    stage: { ...onStage, cardId: card === null ? null : (deck.cards[card]?.id ?? null) },
    cards: deck.cards.flatMap((_card, index) => consoleCard(deck, notice, results, index)),
    bySplit: bySplit(deck, current).flatMap((index) => deck.cards[index]?.id ?? []),
    discussion: discussionQueue(deck, results, notice.discussed, notice.queue),
    allRevealed: isAllRevealed({ deck, revealed }),
    agreement: agreement(deck, results.final),
    closing: notice.phase === "closed" ? closingFigures(deck, results) : null,
  };
}

function resultsIn({ people, counts: { first, final, sure, arguing, turns } }: ConsoleNotice): Results {
  return { people, first, final: final ?? first, sure, arguing, turns: turns ?? first.map(() => []) };
}

/**
 * Texts that the console lists at once; the counts are always of all. What is on stage is among them, and those that are
 * hidden make room for others, so that none is out of reach.
 */
const TEXTS_LISTED = 60;
/** One word each is short: more of them, so that none on stage is out of reach. */
const WORDS_LISTED = 300;

/**
 * ARGUE-1: without their writers, and in no order that tells who wrote when. In compare of the card on stage; after it of
 * all cards, since none is on stage any more and each can still be hidden from the report.
 */
function argumentsToRead(room: Room): Pick<ConsoleNotice, "arguments" | "moreArguments"> {
  const { phase, stage } = room.workshop;
  const isRead = (card: number) =>
    phase === "compare" ? card === stage.card : phase === "commit" || phase === "closed";
  const all = present(room).flatMap(({ objections }) =>
    objections.flatMap(({ id, card, line, hidden }) =>
      isRead(card) && line !== null ? [{ id, card, line, hidden }] : [],
    ),
  );
  const byId = (a: Argument, b: Argument) => (a.id < b.id ? -1 : 1);
  const listed = listedOf(all.sort(byId), ({ hidden }) => Number(hidden));
  return { arguments: listed, moreArguments: all.length - listed.length };
}

/** As many as are listed, the lowest ranks first, in the order in which they were. */
function listedOf<Text>(all: readonly Text[], rank: (text: Text) => number, most = TEXTS_LISTED): Text[] {
  if (all.length <= most) return [...all];
  const kept = new Set([...all].sort((a, b) => rank(a) - rank(b)).slice(0, most));
  return all.filter((text) => kept.has(text));
}

/** WALL-3 */
const wallToRead = (room: Room): ConsoleCommitment[] =>
  listedOf(sharedCommitments(room).reverse(), ({ hidden }) => Number(hidden)).map(forConsole);

/** LAST-2: without their writers, by the alphabet. */
function lastWordsToRead(room: Room): LastWord[] {
  const onStage = new Set(lastWordsOnStage(room)?.map((text) => text.toLowerCase()));
  const all = present(room).flatMap(({ lastWord }) => lastWord ?? []);
  return listedOf(
    all.sort((a, b) => a.text.localeCompare(b.text, "en")),
    ({ text, hidden }) => (hidden ? 2 : onStage.has(text.toLowerCase()) ? 0 : 1),
    WORDS_LISTED,
  );
}

/**
 * WORD-2: in discuss also of cards that have left the stage, since lines about them are still taken; in compare of the card
 * on stage; after it of all, since each can still be hidden from the report.
 */
function linesToRead(room: Room): Pick<ConsoleNotice, "words" | "moreWords"> {
  const { phase, stage } = room.workshop;
  const read = new Set([stage.card, ...(phase === "discuss" ? stage.boxed : [])]);
  const isRead = (card: number) => phase === "commit" || phase === "closed" || read.has(card);
  const onStage = new Set(stage.card === null ? [] : boxLinesOf(room, stage.card)?.flat());
  const all = presentWords(room).filter(({ card }) => isRead(card));
  const newest = listedOf(all.toReversed(), (word) => (word.hidden ? 2 : onStage.has(word) ? 0 : 1));
  return {
    words: newest.reverse().map(({ id, card, col, text, hidden }) => ({ id, card, col, text, hidden })),
    moreWords: all.length - newest.length,
  };
}

function consoleCard(deck: Deck, notice: ConsoleNotice, results: Results, index: number): ConsoleCard[] {
  const card = deck.cards[index];
  if (card === undefined || card.kind === "practice") return [];
  const first = results.first[index] ?? [];
  const final = results.final[index] ?? [];
  const { gain, movement } = shiftOf(deck, results, index);
  return [
    {
      id: card.id,
      kind: card.kind,
      title: card.title,
      text: card.text,
      first: shownToFacilitator(first),
      final: shownToFacilitator(final),
      split: isSortable(card) && isSplit(isBefore(notice.phase, "resort") ? first : final),
      discussed: notice.discussed.includes(index),
      revealed: notice.revealed.includes(index),
      onStage: notice.stage.card === index,
      arguing: results.arguing[index] ?? 0,
      gain,
      movement,
      direction: directionIn(deck, results, index),
      tables: notice.counts.tables?.[index] ?? null,
    },
  ];
}
