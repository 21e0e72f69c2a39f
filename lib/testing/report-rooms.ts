import { cell } from "@/lib/domain/board";
import { sortableIndices } from "@/lib/domain/cards";
import type { Deck } from "@/lib/domain/deck";
import type { Room } from "@/lib/domain/room";
import { aPlainDeck } from "./builders";
import { aRoomLater } from "./later-room";
import { aPlausibleRoom } from "./plausible-room";

const ARABIC_TEXT =
  "وزّع العمل على الفريق كله قبل نهاية الأسبوع (Ward 6) ثمّ اسأل من يحتاج إلى وقت أطول قبل أن تبدأ المناوبة الليلية التالية في المستشفى الجديد.";

/** The most that a card may hold: so long a title and text are in the hard deck (DECISIONS 13). */
export const LONGEST = { title: 32, text: 140 };

/** Titles of 32 letters and texts of 140, in two scripts and with emoji, in four columns. */
export function aHardDeck(): Deck {
  const deck = aPlainDeck(4, 9);
  const titles = [
    "WWWWWWWWWWWWWWWW WWWWWWWWWWWWWWW",
    "توزيع العمل كله قبل نهاية الشهور",
    "👩‍💻 Écrire à l’équipe ravie 🎉",
  ];
  const texts = [
    "Wide words made wider, ".repeat(7).slice(0, LONGEST.text),
    ARABIC_TEXT,
    "Émoji 😀 and ".repeat(11).slice(0, LONGEST.text),
  ];
  return {
    ...deck,
    title: "فريق العمل 🎉 and four columns",
    cards: deck.cards.map((card, index) => ({
      ...card,
      title: titles[index % 3] ?? card.title,
      text: texts[index % 3] ?? card.text,
      expected: deck.columns[index % 4]?.id ?? null,
    })),
  };
}

const words = { title: "صباح الجناح 6 🎉 away morning", facilitator: "أمينة حسن" };

/** On the first half of the cards every second person is of another mind than all others: two groups that are alike. */
function inTwoCamps(room: Room): Room {
  const { cards, columns } = room.workshop.deck;
  const sorted = sortableIndices(room.workshop.deck);
  for (const [n, { board }] of [...room.people.values()].entries())
    for (const card of sorted.slice(0, Math.ceil(sorted.length / 2)))
      for (const round of [1, 2] as const) {
        const at = cell(cards.length, round, card);
        if ((board[at] ?? -1) >= 0) board[at] = n % 2 === 0 ? 0 : columns.length - 1;
      }
  return room;
}

/** Four people at each table, whose board is what the first of them had thought. */
function atTables(room: Room): Room {
  const { deck } = room.workshop;
  for (const [n, person] of [...room.people.values()].entries()) {
    const table = Math.floor(n / 4) + 1;
    person.table = table;
    if (n % 4 !== 0) continue;
    const placed = sortableIndices(deck).flatMap((card) => {
      const col = person.board[cell(deck.cards.length, 1, card)] ?? -1;
      return col < 0 ? [] : [[card, { col, rev: 1, by: null }] as const];
    });
    room.boards.set(table, new Map(placed));
  }
  return room;
}

/** Rooms whose reports every format has to draw: full and empty, small and large, and texts that are hard to set. */
export const ROOMS = {
  none: () => aPlausibleRoom(0),
  one: () => aPlausibleRoom(1),
  four: () => aPlausibleRoom(4),
  six: () => aPlausibleRoom(6),
  /** six joined, and one of them was removed */
  removed: () => {
    const room = aPlausibleRoom(6);
    for (const person of [...room.people.values()].slice(0, 1)) person.removed = true;
    return room;
  },
  sixtyFour: () => aPlausibleRoom(64),
  /** most of them came back */
  weeksLater: () => aRoomLater(64, 40),
  threeHundred: () => aPlausibleRoom(300),
  oneRound: () => aPlausibleRoom(24, { phase: "discuss", closedAt: null }),
  /** two groups, tables, and a follow-up: every section of a report has something to say */
  everything: () => atTables(inTwoCamps(aRoomLater(48, 24))),
  hard: () =>
    atTables(
      inTwoCamps(
        aPlausibleRoom(32, {
          deck: aHardDeck(),
          ...words,
          action: "أسأل الفريق 🎉 first",
          argument: () => ARABIC_TEXT,
        }),
      ),
    ),
  alike: () => {
    const room = aPlausibleRoom(20);
    for (const person of room.people.values()) person.board.fill(0);
    return room;
  },
} satisfies Record<string, () => Room>;

export type RoomName = keyof typeof ROOMS;
/** Those that a format has to draw whatever it is: the others are larger or of one kind. */
export const BAD_INPUT = ["none", "one", "four", "oneRound", "alike", "removed", "hard"] as const satisfies RoomName[];

/** What a renderer writes where a figure or text was missing. Texts of a room hold none of these words. */
export const SLIP = /NaN|undefined|Infinity|\bnull\b|\[object/;
