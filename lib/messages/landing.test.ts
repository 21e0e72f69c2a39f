import { expect, it } from "vitest";
import { builtInDeck } from "@/lib/testing/builders";
import landing from "./en/landing.json";

it("the poster of the first page shows a card and the columns of the built-in deck", () => {
  const deck = builtInDeck("leadership-or-management");
  expect(deck.cards.map((card) => card.text)).toContain(landing.sampleCard);
  expect(Object.values(landing.sampleColumns)).toEqual(deck.columns.map((column) => column.label));
});
