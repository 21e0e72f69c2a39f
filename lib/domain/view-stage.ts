import { isAllRevealed, isSortable } from "./cards";
import {
  agreement,
  type ClosingFigures,
  closingFigures,
  type OverviewRow,
  overview,
  type Results,
  type ShiftRow,
  shifts,
} from "./findings";
import { isSplit, MIN_SHOWN, type Shown } from "./policy";
import { present, type Room } from "./room";
import {
  barsOnStage,
  baseView,
  type PlainCard,
  type Prompt,
  plainCard,
  promptsOnStage,
  type RevealedCard,
  revealedCard,
  type ViewBase,
} from "./view-common";
import type { CompareView } from "./workshop";

/** Names that fit the lobby's picture at reading size; the count is always of everyone. */
const NAMES_SHOWN = 60;
/** Slips that fit the pile; above it each slip stands for a group (design: ui.md, Pile). */
const SLIPS_SHOWN = 120;
const SLIP_GROUPS = 60;
/** What moved: as many rows as one screen holds. */
const SHIFTS_SHOWN = 6;
/** Commitments that the wall holds at reading size, newest kept. */
const WALL_SHOWN = 9;

export type StageCommitment = { col: number; occasion: string; action: string; name: string | null };

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
  discuss: { card: PlainCard; prompts: Prompt[]; split: boolean; bars: Shown | null; tooFew: boolean } | null;
  compare: StageCompare | null;
  /** wall: the newest shared ones, newest last */
  commit: { written: number; prompts: Prompt[]; wall: StageCommitment[]; shared: number } | null;
  closing: ClosingFigures | null;
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
  /** the card on stage: with the room's split always, with the article's view once revealed */
  card: (PlainCard & { shift: ShiftRow; model: RevealedCard | null }) | null;
};

/** `progress`: how many people have answered how many of the cards asked (running.ts). */
export function stageView(room: Room, results: Results, progress: readonly number[], now: number): StageView {
  const { workshop } = room;
  const { phase, stage, deck } = workshop;
  return {
    ...baseView(workshop, results.people, now),
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
            .map(({ id, name }) => ({ id, name }))
        : [],
    sorting: phase === "sort" || phase === "resort" ? sorting(room, progress) : null,
    discuss: phase === "discuss" ? discuss(room, results) : null,
    compare: phase === "compare" ? compare(room, results) : null,
    commit: phase === "commit" ? commit(room) : null,
    closing: phase === "closed" ? closingFigures(deck, results) : null,
  };
}

function sorting({ workshop }: Room, progress: readonly number[]): StageView["sorting"] {
  const of = progress.length - 1;
  const going = progress.slice(0, of).flatMap((people, placed) => new Array<number>(people).fill(placed));
  return {
    round: workshop.phase === "sort" ? 1 : 2,
    of,
    answers: progress.reduce((sum, people, placed) => sum + people * placed, 0),
    done: progress[of] ?? 0,
    slips: going.length <= SLIPS_SHOWN ? going : grouped(going),
    again:
      workshop.phase === "sort" ? [] : workshop.discussed.flatMap((index) => workshop.deck.cards[index]?.title ?? []),
  };
}

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
    bars: barsOnStage(workshop, results),
    tooFew: workshop.stage.bars && isSortable(card) && answers < MIN_SHOWN,
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
    overview: all ? overview(deck, results.final) : [],
    shifts: stage.compare === "movement" ? rows.filter((row) => row.gain !== null).slice(0, SHIFTS_SHOWN) : [],
    isComparable: rows.some((row) => row.before.counts !== null && row.after.counts !== null),
    card:
      stage.card === null || card === undefined
        ? null
        : {
            ...plainCard(card),
            shift: rows.find((row) => row.cardId === card.id) ?? emptyShift(card),
            model: revealedCard(workshop, results, stage.card),
          },
  };
}

const emptyShift = ({ id, title }: { id: string; title: string }): ShiftRow => {
  const none: Shown = { n: 0, counts: null, shares: null };
  return { cardId: id, title, before: none, after: none, gain: null, movement: null };
};

function commit(room: Room): StageView["commit"] {
  const writers = present(room).flatMap((person) =>
    person.commitments.map((commitment) => ({ ...commitment, name: commitment.named ? person.name : null })),
  );
  const shared = writers.filter((commitment) => commitment.shared).sort((a, b) => a.at - b.at);
  return {
    written: writers.length,
    shared: shared.length,
    prompts: promptsOnStage(room.workshop),
    wall: shared.slice(-WALL_SHOWN).map(({ col, occasion, action, name }) => ({ col, occasion, action, name })),
  };
}
