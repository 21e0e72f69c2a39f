import { type Board, cell, counted, NEVER } from "./board";
import { type Results, resultsOf } from "./findings";
import { laterResultsOf } from "./later-results";
import { marginsOf, movementOf, type Turns } from "./movement";
import { isBefore } from "./phase";
import { MIN_SHOWN } from "./policy";
import type { Person, Room } from "./room";

/**
 * SMALL-7: a card's movement tells how everybody who answered both rounds split in each of them. Where one to four others
 * answered one round, that round less these is what the few chose, so their answers are in no figure of that round.
 */

/** Answers to a card that are left out of each round: 0, or 1 to 4. None where movement is not shown (SMALL-4). */
type LeftOut = { first: number; final: number };

function leftOutOf(first: readonly number[], final: readonly number[], turns: Turns): LeftOut {
  const { both } = movementOf(turns);
  const others = (counts: readonly number[]) => {
    const people = counts.reduce((sum, count) => sum + count, 0) - both;
    return both >= MIN_SHOWN && people < MIN_SHOWN ? people : 0;
  };
  return { first: others(first), final: others(final) };
}

/** The figures that stage, phones and console show: from compare on without those answers. */
export function shownResults(results: Results, phase: Room["workshop"]["phase"]): Results {
  if (isBefore(phase, "compare")) return results;
  const [first, final] = [[...results.first], [...results.final]];
  results.turns.forEach((turns, card) => {
    const leftOut = leftOutOf(first[card] ?? [], final[card] ?? [], turns);
    const { before, after } = marginsOf(turns);
    if (leftOut.first > 0) first[card] = before;
    if (leftOut.final > 0) final[card] = after;
  });
  return { ...results, first, final };
}

/** A room as reports count it, from resort on without those answers, and how many they are. */
export function shownRoom(room: Room): { room: Room; leftOut: number } {
  const { phase } = room.workshop;
  if (isBefore(phase, "resort")) return { room, leftOut: 0 };
  const { first, final, turns } = resultsOf(room);
  const byCard = turns.map((ofCard, card) => leftOutOf(first[card] ?? [], final[card] ?? [], ofCard));
  const leftOut = byCard.reduce((sum, card) => sum + card.first + card.final, 0);
  const later = withoutLaterOnes(leftOut === 0 ? room : withoutFew(room, byCard));
  return { room: later.room, leftOut: leftOut + later.leftOut };
}

/** The same between the final answer and the follow-up. The final one is round 2's, too, and stays (laterMovement). */
function withoutLaterOnes(room: Room): { room: Room; leftOut: number } {
  const later = laterResultsOf(room);
  if (later === null) return { room, leftOut: 0 };
  const talked = new Set(room.workshop.discussed);
  const { final } = resultsOf(room);
  const byCard = later.cards.map(({ counts, turns }, card) => leftOutOf(final[card] ?? [], counts, turns).final);
  const isKept = (board: Board, card: number) => byCard[card] === 0 || counted(board, 2, card, talked) !== null;
  const people = [...room.people].map(([id, person]): [string, Person] => {
    const placed = person.later.placed.filter(({ card }) => isKept(person.board, card));
    return [id, changed(person, { later: { ...person.later, placed } })];
  });
  return {
    room: { ...room, people: new Map(people) },
    leftOut: byCard.reduce((sum, people) => sum + people, 0),
  };
}

function withoutFew(room: Room, byCard: readonly LeftOut[]): Room {
  const talked = new Set(room.workshop.discussed);
  const people = [...room.people].map(([id, person]): [string, Person] => [id, withoutThem(person, byCard, talked)]);
  return { ...room, people: new Map(people), running: null, rollCall: null };
}

const changed = (person: Person, change: Partial<Person>): Person => Object.assign({}, person, change);

function withoutThem(person: Person, byCard: readonly LeftOut[], talked: ReadonlySet<number>): Person {
  const board: Board = person.board.slice();
  byCard.forEach((leftOut, card) => {
    const [before, after] = [counted(person.board, 1, card, talked), counted(person.board, 2, card, talked)];
    if (leftOut.first > 0 && after === null) board[cell(byCard.length, 1, card)] = NEVER;
    if (leftOut.final > 0 && before === null) board[cell(byCard.length, 2, card)] = NEVER;
  });
  return changed(person, { board });
}
