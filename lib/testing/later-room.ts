import { cell, counted } from "@/lib/domain/board";
import { sortableIndices } from "@/lib/domain/cards";
import type { FollowUp, Moment } from "@/lib/domain/follow-up";
import type { Room } from "@/lib/domain/room";
import { aPlausibleRoom } from "./plausible-room";

const SAID: Moment[] = ["did", "didNot", "notYet", "did"];
const AFTER_THREE: FollowUp = { weeks: 3, openedAt: null };

/** A room whose first `answered` people sorted once more, weeks later: every third of them is then of another mind. */
export function aRoomLater(people: number, answered: number): Room {
  const room = aPlausibleRoom(people, { followUp: AFTER_THREE });
  const { deck, discussed } = room.workshop;
  const talked = new Set(discussed);
  for (const [n, person] of [...room.people.values()].slice(0, answered).entries()) {
    const columns = deck.columns.length;
    // Answers of one to four to the follow-up alone would be left out (SMALL-7).
    for (const card of sortableIndices(deck))
      for (const round of [1, 2] as const)
        if (counted(person.board, round, card, talked) === null) person.board[cell(deck.cards.length, round, card)] = 0;
    const placed = sortableIndices(deck).map((card) => {
      const before = Math.max(0, person.board[card] ?? 0);
      return { card, col: (before + (n % 3 === 0 ? 1 : 0)) % columns, sure: null, seq: 1 };
    });
    const moments = person.commitments.map(({ col }) => ({ col, said: SAID[n % SAID.length] ?? "notYet" }));
    person.later = { placed, moments };
  }
  return room;
}
