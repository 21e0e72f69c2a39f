import { describe, expect, test } from "vitest";
import { builtInDeck } from "@/lib/testing/builders";
import { isScored } from "./cards";
import type { Card } from "./deck";

/** The promises that the content was checked for when it was written; a changed card must keep them. */
const first = builtInDeck("leadership-or-management");
const second = builtInDeck("when-to-emphasise");
const scored = first.cards.filter(isScored);
const everyCard = [...first.cards, ...second.cards].filter((card) => card.kind !== "practice");
const card = (id: string) => first.cards.find((one) => one.id === id);

function numbers(cards: (Card | undefined)[], key: (card: Card) => unknown): Record<string, number> {
  const found: Record<string, number> = {};
  for (const one of cards) if (one) found[String(key(one))] = (found[String(key(one))] ?? 0) + 1;
  return found;
}

const GIVEAWAY =
  /\b(vision\w*|inspir\w*|plan|plans|planned|planning|organi[sz]\w*|motivat\w*|empower\w*|supervis\w*|monitor\w*|evaluat\w*|structur\w*|goals?|objectives?|long-term|short-term|enthusias\w*|commit\w*|innovat\w*|strateg\w*|lead|leads|leader\w*|led|manag\w*|process\w*|systems?|oversee\w*|oversight|logistic\w*|procedur\w*|charism\w*|emotion\w*|foresight|influenc\w*|guid\w*|performance|tactic\w*|directions?|resources?|coordinat\w*|inspect\w*|admin\w*)\b/i;
const GENDERED =
  /\b(he|she|him|her|hers|his|himself|herself|man|men|woman|women|boys?|girls?|ladies|gentlemen|chairman|foreman|salesman|sister|matron|mother|father|headmaster|headmistress)\b/i;

describe("the built-in decks", () => {
  test("DECK-7: 24 scored cards, balanced over columns, dimensions, difficulty and fields", () => {
    expect(numbers(scored, (one) => one.expected)).toEqual({ leadership: 12, management: 12 });
    const byDimension = Object.values(numbers(scored, (one) => `${one.dimension} ${one.expected}`));
    expect(byDimension).toEqual(new Array(8).fill(3));
    const byDifficulty = Object.values(numbers(scored, (one) => `${one.difficulty} ${one.expected}`));
    expect(byDifficulty).toEqual(new Array(6).fill(4));
    const fields = new Set(scored.map((one) => one.industry));
    for (const field of fields)
      expect(
        Object.keys(
          numbers(
            scored.filter((one) => one.industry === field),
            (one) => one.expected,
          ),
        ),
      ).toHaveLength(2);
    expect(numbers(first.cards, (one) => one.kind)).toEqual({ sort: 24, interplay: 6, practice: 1 });
  });

  test("DECK-7: the second deck leans on six cards and leaves six open", () => {
    expect(
      numbers(
        second.cards.filter((one) => one.kind === "emphasis"),
        (one) => `${one.grounding} ${one.expected}`,
      ),
    ).toEqual({
      "grounded leadership": 3,
      "grounded management": 3,
      "discussion-only null": 6,
    });
  });

  test("DECK-7: the quick twelve are balanced and leave out the least certain", () => {
    const quick = first.quick.map(card);
    expect(numbers(quick, (one) => one.expected)).toEqual({ leadership: 6, management: 6 });
    expect(Object.values(numbers(quick, (one) => one.dimension))).toEqual([3, 3, 3, 3]);
    expect(Object.values(numbers(quick, (one) => `${one.difficulty} ${one.expected}`))).toEqual(new Array(6).fill(2));
    expect(first.quick.filter((id) => first.leastCertain.includes(id))).toEqual([]);
    for (const id of first.leastCertain) expect(card(id)).toMatchObject({ grounding: "inferred", difficulty: 3 });
  });

  test("DECK-7: each pair is one event seen from both columns, and no card is in two", () => {
    const members = first.pairs.flatMap((pair) => Object.values(pair.cards));
    expect(members).toEqual([...new Set(members)]);
    for (const pair of first.pairs) {
      for (const [column, id] of Object.entries(pair.cards)) expect(card(id)?.expected).toBe(column);
      expect(new Set(Object.values(pair.cards).map((id) => card(id)?.industry)).size).toBe(1);
      if (pair.interplayCard !== null) expect(card(pair.interplayCard)?.kind).toBe("interplay");
    }
    expect(first.pairs.some((pair) => pair.articleExample)).toBe(true);
  });

  test("DECK-7: texts differ, fit, and do not give the column away", () => {
    for (const field of ["id", "title", "text", "rationale", "discussionPrompt"] as const) {
      const values = everyCard.map((one) => String(one[field]).toLowerCase());
      expect(values).toEqual([...new Set(values)]);
    }
    for (const one of everyCard) {
      expect(`${one.title} ${one.text}`).not.toMatch(GIVEAWAY);
      expect(JSON.stringify(one)).not.toMatch(GENDERED);
    }
    for (const one of scored) {
      const prompt = one.discussionPrompt?.toLowerCase() ?? "";
      expect(prompt).not.toContain("article");
      expect(prompt.includes("leadership")).toBe(prompt.includes("management"));
      expect(one.rationale).not.toBeNull();
      expect(one.basis.length).toBeGreaterThan(0);
    }
    const mean = (column: string) =>
      scored.filter((one) => one.expected === column).reduce((sum, one) => sum + one.text.length, 0) / 12;
    expect(Math.abs(mean("leadership") - mean("management"))).toBeLessThan(8);
  });

  test("DECK-7: every interplay and emphasis card has a case for each column", () => {
    for (const deck of [first, second])
      for (const one of deck.cards.filter(({ kind }) => kind === "interplay" || kind === "emphasis"))
        expect(Object.keys(one.byColumn ?? {}).sort(), one.id).toEqual(deck.columns.map(({ id }) => id).sort());
  });
});
