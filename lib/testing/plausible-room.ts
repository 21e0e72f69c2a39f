import { columnIndex, sortableIndices } from "@/lib/domain/cards";
import type { Deck } from "@/lib/domain/deck";
import { isBefore } from "@/lib/domain/phase";
import { seededRandom } from "@/lib/domain/random";
import type { Room } from "@/lib/domain/room";
import type { Workshop } from "@/lib/domain/workshop";
import { aCommitment, anObjection, aPerson, aRoom, aWorkshop, builtInDeck, START } from "./builders";

type PlausibleRoom = Partial<Workshop> & {
  seed?: string;
  /** what everybody commits to */
  action?: string;
  /** what is argued, by the number of who argues */
  argument?: (person: number) => string;
};

/** Of a hundred people as many leave a card out. */
const LEFT_OUT = 0.04;
const CHANGES_MIND = 0.25;

/**
 * A closed workshop of so many people who sorted as people may: each card has a share of its own that sides with the
 * article, some are left out, a quarter changes its mind once talked; some were asked how sure they are, argue, commit.
 */
export function aPlausibleRoom(people: number, options: PlausibleRoom = {}): Room {
  const { seed = "plausible", action, argument = (n) => `It depends, says ${n}`, ...changes } = options;
  const deck: Deck = changes.deck ?? builtInDeck("leadership-or-management");
  const sortable = sortableIndices(deck);
  const random = seededRandom(seed);
  const workshop = aWorkshop({
    phase: "closed",
    closedAt: START + 5_400_000,
    discussed: sortable.filter((_, place) => place % 4 === 0),
    ...changes,
    deck,
  });
  const leans = sortable.map(() => 0.35 + 0.6 * random());
  const columns = deck.columns.length;
  const any = () => Math.floor(random() * columns);
  const twice = !isBefore(workshop.phase, "resort");
  return aRoom(
    workshop,
    Array.from({ length: people }, (_, n) => {
      const first = sortable.map((card, place) => {
        const expected = columnIndex(deck, deck.cards[card]?.expected ?? null);
        if (random() < LEFT_OUT) return null;
        return random() < (leans[place] ?? 0.5) ? Math.max(0, expected) : any();
      });
      return aPerson(deck, n + 1, {
        first,
        second: sortable.map((card, place) => {
          if (!twice || !workshop.discussed.includes(card)) return null;
          return random() < CHANGES_MIND ? any() : (first[place] ?? any());
        }),
        sure: sortable.map(() => (random() < 0.3 ? null : random() < 0.6)),
        rating: random() < 0.8 ? 1 + Math.floor(random() * 5) : null,
        commitments: [
          aCommitment({
            ...(action === undefined ? {} : { action }),
            col: any(),
            occasion: `the round of ${n} begins`,
            shared: n % 2 === 0,
            named: n % 6 === 0,
          }),
        ],
      });
    }).map((person, n) =>
      n % 9 === 0
        ? {
            ...person,
            objections: [anObjection(n, sortable[n % sortable.length] ?? 0, { line: argument(n) })],
          }
        : person,
    ),
  );
}
