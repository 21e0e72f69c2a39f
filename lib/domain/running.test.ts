import fc from "fast-check";
import { expect, test } from "vitest";
import { aDeck, aPerson, aRoom, aWorkshop } from "@/lib/testing/builders";
import { cell, SURE, TAKEN, UNSAID, UNSURE } from "./board";
import { enter, placeIn, runningOf } from "./running";

const deck = aDeck();
const placing = fc.record({
  who: fc.nat(3),
  card: fc.nat(7),
  round: fc.constantFrom(1 as const, 2 as const),
  value: fc.constantFrom(0, 1, TAKEN),
  confidence: fc.constantFrom(UNSAID, SURE, UNSURE),
});

test("TALLY-1: in every phase with answers the figures that follow placements are those of a recount, movement included", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("sort" as const, "resort" as const, "compare" as const),
      fc.array(placing, { minLength: 5, maxLength: 40 }),
      (phase, placings) => {
        const people = [1, 2, 3].map((number) =>
          aPerson(deck, number, {
            first: [0, 1, 0, 1, 0, 1],
            sure: [true, false],
            doneIn: number === 1 ? phase : null,
          }),
        );
        const room = aRoom(aWorkshop({ deck, phase, discussed: [0, 4] }), people);
        runningOf(room);
        enter(room, aPerson(deck, 4));
        const all = [...room.people.values()];
        placings.forEach(({ who, card, round, value, confidence }, at) => {
          const person = all[who];
          if (person) placeIn(room, person, cell(deck.cards.length, round, card), { value, confidence, seq: 100 + at });
        });
        expect(room.running).toEqual(runningOf({ ...room, running: null }));
      },
    ),
  );
});
