import { cardIndex, isAllRevealed, isSortable } from "./cards";
import {
  agreement,
  type ClosingFigures,
  closingFigures,
  mostChanged,
  type OverviewRow,
  overview,
  type Results,
  type Rounds,
  roundsIn,
  type ShiftRow,
  shifts,
} from "./findings";
import { lastWordsOnStage } from "./last-word";
import type { Movement } from "./movement";
import { isSplit, MIN_SHOWN, type Shown } from "./policy";
import { present, type Room } from "./room";
import type { Running } from "./running";
import { placedAt, type TableState, tableSizes } from "./tables";
import {
  barsOnStage,
  baseView,
  boxesOf,
  type CardOnStage,
  type PairOnStage,
  type PlainCard,
  type Prompt,
  pairOnStage,
  plainCard,
  promptsOnStage,
  type RevealedCard,
  revealedCard,
  type ViewBase,
} from "./view-common";
import { onTheWall } from "./wall";
import { type CompareView, nameOf, type Workshop } from "./workshop";

/** Names that fit the lobby's picture at reading size; the count is always of everyone. */
const NAMES_SHOWN = 60;
/** Slips that fit the pile; above it each slip stands for a group. */
const SLIPS_SHOWN = 120;
const SLIP_GROUPS = 60;
/** What moved: as many rows as one screen holds. */
const SHIFTS_SHOWN = 6;
/** Commitments that the wall holds at reading size, newest kept. */
const WALL_SHOWN = 9;

export type StageCommitment = {
  col: number;
  occasion: string;
  action: string;
  about: string | null;
  name: string | null;
};

/** What the projector shows. It holds nothing that the room may not see. */
export type StageView = ViewBase & {
  code: string;
  question: string;
  theme: "dark" | "light";
  blank: boolean;
  qr: boolean;
  /** latest first */
  names: { id: string; name: string }[];
  /** answers: all that were given; slips: those of each person, ascending, without who has finished; groups in a big room */
  sorting: { round: 1 | 2; of: number; answers: number; done: number; slips: number[]; again: string[] } | null;
  /**
   * while people sit down or work at tables in discuss: how many, how many are done, and how many cards each has. slips: cards
   * placed at each table still at work, ascending; groups where there are very many
   */
  tables: { state: TableState; count: number; done: number; cards: number; slips: number[] } | null;
  /** in discuss: something was on stage already, so that no first card is announced */
  hasBegun: boolean;
  discuss: {
    card: PlainCard;
    prompts: Prompt[];
    split: boolean;
    bars: Shown | null;
    tooFew: boolean;
    /** the room's words by column, for a card without one; newest last */
    boxes: string[][] | null;
  } | null;
  compare: StageCompare | null;
  /** done: people who said so; wall: the newest shared ones, newest last */
  commit: { written: number; done: number; prompts: Prompt[]; wall: StageCommitment[]; shared: number } | null;
  closing: ClosingFigures | null;
  /** one word of each, when the facilitator shows them and there are enough */
  words: string[] | null;
};

export type StageCompare = {
  view: CompareView;
  agree: number;
  own: number;
  of: number;
  before: number;
  overview: OverviewRow[];
  shifts: ShiftRow[];
  /** some card has enough answers in both rounds to say whether it moved */
  isComparable: boolean;
  /** in the picture of movement: the card on which most people changed their answer; its split may have stayed */
  mostChanged: { title: string; moved: number; both: number } | null;
  /** the card on stage: with the room's split and the article's view once their layers are shown */
  card: (PlainCard & CardRounds & { model: RevealedCard | null; boxes: string[][] | null }) | null;
  /** cards about one event, each as it would stand alone */
  pair: StagePair | null;
};

/** Null until the room's layer is shown. */
type CardRounds = { rounds: Rounds | null; movement: Movement | null };

export type StagePair = Omit<PairOnStage, "cards"> & {
  cards: (CardOnStage & { model: RevealedCard | null })[];
};

export function stageView(room: Room, { results, ...far }: Running, now: number): StageView {
  const { workshop } = room;
  const { phase, stage, deck } = workshop;
  // Assigned, not spread: with Node 20 a spread before other fields takes fifty times as long, ten times a second a room.
  return Object.assign(baseView(workshop, results.people, now), {
    code: workshop.code,
    question: deck.question,
    theme: stage.theme,
    blank: stage.blank,
    qr: stage.qr,
    names:
      phase === "lobby"
        ? present(room)
            .slice(-NAMES_SHOWN)
            .reverse()
            .map((person) => ({ id: person.id, name: nameOf(workshop, person) }))
        : [],
    sorting: phase === "sort" || phase === "resort" ? sorting(room, far) : null,
    tables: phase === "discuss" ? tablesOnStage(room) : null,
    hasBegun: phase === "discuss" && workshop.discussed.length + stage.boxed.length > 0,
    discuss: phase === "discuss" ? discuss(room, results) : null,
    compare: phase === "compare" ? compare(room, results) : null,
    commit: phase === "commit" ? commit(room, far) : null,
    closing: phase === "closed" ? closingFigures(deck, results) : null,
    words: phase === "closed" && stage.words ? lastWordsOnStage(room) : null,
  });
}

function tablesOnStage(room: Room): StageView["tables"] {
  const { tables, discussed } = room.workshop;
  const { state } = tables;
  if (state !== "seating" && state !== "open") return null;
  const laid = [...tableSizes(room).keys()];
  const atWork = laid.filter((table) => !tables.done.includes(table));
  const slips = state === "open" ? atWork.map((table) => placedAt(room, table)).sort((a, b) => a - b) : [];
  return { state, count: laid.length, done: laid.length - atWork.length, cards: discussed.length, slips: drawn(slips) };
}

function sorting({ workshop }: Room, { progress, ready }: Omit<Running, "results">): StageView["sorting"] {
  const of = progress.length - 1;
  const left = progress.slice(0, of).map((people, placed) => people - (ready[placed] ?? 0));
  const going = left.flatMap((people, placed) => new Array<number>(people).fill(placed));
  return {
    round: workshop.phase === "sort" ? 1 : 2,
    of,
    answers: progress.reduce((sum, people, placed) => sum + people * placed, 0),
    done: progress.reduce((sum, people) => sum + people, 0) - going.length,
    slips: drawn(going),
    again:
      workshop.phase === "sort" ? [] : workshop.discussed.flatMap((index) => workshop.deck.cards[index]?.title ?? []),
  };
}

const drawn = (ascending: number[]) => (ascending.length <= SLIPS_SHOWN ? ascending : grouped(ascending));

/** The median of each group, so that a hall of 3,000 is drawn with 60 slips. */
function grouped(ascending: number[]): number[] {
  return Array.from({ length: SLIP_GROUPS }, (_, group) => {
    const middle = Math.floor(((group + 0.5) * ascending.length) / SLIP_GROUPS);
    return ascending[middle] ?? 0;
  });
}

function discuss(room: Room, results: Results): StageView["discuss"] {
  const { workshop } = room;
  const index = workshop.stage.card;
  const card = index === null ? undefined : workshop.deck.cards[index];
  if (index === null || card === undefined) return null;
  const answers = (results.first[index] ?? []).reduce((sum, count) => sum + count, 0);
  return {
    card: plainCard(card),
    prompts: promptsOnStage(workshop),
    split: isSplit(results.first[index] ?? []),
    bars: barsOnStage(workshop, results, index),
    tooFew: workshop.stage.layer === "room" && isSortable(card) && answers < MIN_SHOWN,
    boxes: boxesOf(room, index),
  };
}

function compare(room: Room, results: Results): StageCompare {
  const { workshop } = room;
  const { deck, stage } = workshop;
  const all = isAllRevealed(workshop);
  const now = agreement(deck, results.final);
  const card = stage.card === null ? undefined : deck.cards[stage.card];
  const rows = shifts(deck, results);
  return {
    view: stage.compare,
    // How far room and article agree, and every row of the whole picture, tell where the article has each card.
    agree: all ? now.agree : 0,
    own: all ? now.own : 0,
    of: all ? now.of : 0,
    before: all ? agreement(deck, results.first, results.final).agree : 0,
    overview: all && stage.compare === "overview" ? overview(deck, results.final) : [],
    shifts: stage.compare === "movement" ? rows.filter((row) => row.gain !== null).slice(0, SHIFTS_SHOWN) : [],
    isComparable: rows.some(({ movement }) => movement !== null),
    mostChanged: stage.compare === "movement" ? mostChanged(rows) : null,
    card:
      stage.card === null || card === undefined
        ? null
        : {
            ...plainCard(card),
            rounds: stage.layer === "card" ? null : roundsIn(results, stage.card),
            movement: stage.layer === "card" ? null : (rows.find(({ cardId }) => cardId === card.id)?.movement ?? null),
            model: modelOnStage(workshop, results, stage.card),
            boxes: boxesOf(room, stage.card),
          },
    pair: pair(workshop, results),
  };
}

function pair(workshop: Workshop, results: Results): StagePair | null {
  const found = pairOnStage(workshop, results);
  if (found === null) return null;
  return {
    ...found,
    shows: found.layer === "article" ? found.shows : null,
    cards: found.cards.map((card) => ({
      ...card,
      model: modelOnStage(workshop, results, cardIndex(workshop.deck, card.id)),
    })),
  };
}

/** REVEAL-3: a card that was opened before, as all are by "open all", comes on stage without its model as well. */
const modelOnStage = (workshop: Workshop, results: Results, index: number): RevealedCard | null =>
  workshop.stage.layer === "article" ? revealedCard(workshop, results, index) : null;

function commit(room: Room, { ready }: Omit<Running, "results">): StageView["commit"] {
  const wall = onTheWall(room);
  return {
    written: present(room).reduce((sum, { commitments }) => sum + commitments.length, 0),
    done: ready.reduce((sum, people) => sum + people, 0),
    shared: wall.length,
    prompts: promptsOnStage(room.workshop),
    wall: wall
      .slice(-WALL_SHOWN)
      .map(({ col, occasion, action, about, name }) => ({ col, occasion, action, about, name })),
  };
}
