import { sortableIndices } from "./cards";
import type { Deck } from "./deck";
import { directionIn, type Results, shiftOf } from "./findings";
import { holm } from "./many-comparisons";
import type { Direction, Movement } from "./movement";
import { type PairedTest, pairedTest } from "./paired-tests";

/** `pHolm`: p corrected for the number of cards that were tested, in [p, 1]. */
export type MovementTest = PairedTest & { pHolm: number };

/** What can be said of a card between its two rounds; all null under five people who answered both (SMALL-4). */
export type TestedMovement = {
  card: number;
  movement: Movement | null;
  direction: Direction | null;
  test: MovementTest | null;
};

/** Below it a difference is called one. */
export const SIGNIFICANT = 0.05;

/**
 * Movement of each card that is sorted, in deck order, with the test of its answers (paired-tests.ts). Cards are tested
 * together, hence Holm's correction; where nobody moved, no answers could have shown a difference (p is 1 for certain),
 * so that the card does not count among the comparisons: R. E. Tarone (1990), Biometrics 46, 515-522.
 */
export function testMovement(deck: Deck, results: Results): TestedMovement[] {
  const rows = sortableIndices(deck).map((card) => {
    const { movement } = shiftOf(deck, results, card);
    return { card, movement, test: movement === null ? null : pairedTest(results.turns[card] ?? []) };
  });
  const compared = rows.flatMap(({ card, test }) =>
    test !== null && test.discordant > 0 ? [{ card, p: test.p }] : [],
  );
  const corrected = holm(compared.map(({ p }) => p));
  const pHolm = new Map(compared.map(({ card }, at) => [card, corrected[at] ?? 1]));
  return rows.map(({ card, movement, test }) => ({
    card,
    movement,
    direction: directionIn(deck, results, card),
    test: test === null ? null : { ...test, pHolm: pHolm.get(card) ?? 1 },
  }));
}
