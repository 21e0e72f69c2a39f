import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aPerson, aPlainDeck } from "@/lib/testing/builders";
import { calibrationOf, sharesOf, sureShown } from "./calibration";
import { wilson } from "./interval";

const deck = aPlainDeck(2, 2);
const size = { cards: 2, columns: 2 };
type Sheet = { column: number; sure: boolean | null };
const peopleOf = (first: Sheet[], second: Sheet[] = []) =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, at) =>
    aPerson(deck, at + 1, {
      first: [first[at]?.column ?? null, second[at]?.column ?? null],
      sure: [first[at]?.sure ?? null, second[at]?.sure ?? null],
    }),
  );
const found = (first: Sheet[], second: Sheet[] = []) => calibrationOf(peopleOf(first, second), 1, new Set(), size);
const sureOn = (first: Sheet[], second: Sheet[] = []) => sureShown(peopleOf(first, second), 1, new Set(), size);
const said = (times: number, column: number, sure: boolean | null): Sheet[] =>
  Array.from({ length: times }, () => ({ column, sure }));

test.each([
  [0, true],
  [1, false],
  [4, false],
  [5, true],
  [6, false],
  [9, false],
  [10, true],
])("SMALL-6: of ten people of whom %i were sure, the sure ones are shown: %s", (sure, isShown) => {
  const sheets = Array.from({ length: 10 }, (_, at) => ({ column: at < 6 ? 0 : 1, sure: at < sure }));
  expect(sureOn(sheets)[0]).toEqual(isShown ? [Math.min(6, sure), Math.max(0, sure - 6)] : null);
});

describe("calibration against the room", () => {
  test("STAT-13: counts sure and different, not sure and same, with the shares of each group", () => {
    const sheets = [...said(16, 0, true), ...said(2, 1, true), ...said(6, 0, false), ...said(4, 1, false)];
    const expected = { sureWith: 16, sureAgainst: 2, unsureWith: 6, unsureAgainst: 4 };
    const { cards, overall } = found(sheets);
    expect(cards[0]).toEqual(expected);
    expect(overall).toEqual({ onCards: 1, ...expected, sure: wilson(16, 18), unsure: wilson(6, 10) });
    expect(sharesOf({ sureWith: 3, sureAgainst: 1, unsureWith: 0, unsureAgainst: 0 }).unsure).toBeNull();
    // Under ten answers there are counts and no share.
    expect(sharesOf({ sureWith: 5, sureAgainst: 4, unsureWith: 5, unsureAgainst: 5 })).toEqual({
      sure: null,
      unsure: wilson(5, 10),
    });
  });

  test("STAT-13: a card on which nobody leads, or of which nobody said how sure, has none", () => {
    expect(found([...said(6, 0, true), ...said(6, 1, false)])).toEqual({ cards: [null, null], overall: null });
    expect(found(said(9, 0, null))).toEqual({ cards: [null, null], overall: null });
    expect(found([])).toEqual({ cards: [null, null], overall: null });
  });

  test("STAT-13: a group of four is not shown, nor what it leaves: said and unsaid, card and whole", () => {
    expect(found([...said(8, 0, true), ...said(4, 1, false)])).toEqual({ cards: [null, null], overall: null });
    expect(found([...said(8, 0, true), ...said(4, 1, null)])).toEqual({ cards: [null, null], overall: null });
    expect(found([...said(4, 0, true)])).toEqual({ cards: [null, null], overall: null });
    // Card 0 may be shown; card 1 has four who were not sure, whom the whole less card 0 would give away.
    const enough = [...said(8, 0, true), ...said(5, 1, false)];
    const both = found(enough, [...said(8, 0, true), ...said(4, 1, false)]);
    expect(both.cards[0]).not.toBeNull();
    expect(both.cards[1]).toBeNull();
    expect(both.overall).toBeNull();
    // Card 1 has four who did not say: the whole is card 0 alone.
    const unsaid = found(enough, [...said(9, 0, true), ...said(4, 1, null)]);
    expect(unsaid.overall).toMatchObject({ onCards: 1, ...unsaid.cards[0] });
    // Two cards that are not shown, but five people in each group over both of them.
    const apart = found([...said(6, 0, true), ...said(3, 1, false)], [...said(3, 0, false), ...said(6, 1, true)]);
    expect(apart.cards).toEqual([null, null]);
    expect(apart.overall).toMatchObject({ sureWith: 12, unsureAgainst: 6 });
  });

  test("SMALL-6: who was sure of one card is not what the whole leaves of another's", () => {
    // Three were sure of card 0; of card 1 ten were, three were not and five did not say.
    const first = [...said(3, 1, true), ...said(15, 0, false)];
    const second = [...said(8, 0, true), ...said(2, 1, true), ...said(3, 0, false), ...said(5, 0, null)];
    expect(sureOn(first, second)).toEqual([null, null]);
    expect(found(first, second).cards).toEqual([null, null]);
    // A card that nobody answered says nothing; five groups of five do.
    expect(sureOn([])).toEqual([null, null]);
    expect(sureOn([...said(5, 0, true), ...said(5, 1, false), ...said(5, 1, null)])[0]).toEqual([5, 0]);
  });

  test("STAT-13: what is shown and what is left of it never is of one to four people", () => {
    const sheet = fc.record({ column: fc.constantFrom(0, 1), sure: fc.constantFrom(true, false, null) });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 25 }), fc.array(sheet, { maxLength: 25 }), (first, second) => {
        const { cards } = found(first, second);
        [first, second].forEach((sheets, card) => {
          if (cards[card] === null) return;
          for (const how of [true, false, null]) {
            const people = sheets.filter(({ sure }) => sure === how).length;
            expect(people === 0 || people >= 5).toBe(true);
          }
        });
      }),
    );
  });
});
