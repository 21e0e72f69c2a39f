import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { sheetOrder } from "@/lib/domain/order";
import { createWords } from "@/lib/messages/translator";
import { aDeck, aRoom, aWorkshop, builtInDeck, SECRET } from "@/lib/testing/builders";
import { ROOMS } from "@/lib/testing/report-rooms";
import { paperSheetOf } from "../paper-sheet";
import { sheetPdf } from "./sheet-pdf";

const BASE = "https://twofold.example";
const words = createWords();
const deck = builtInDeck("leadership-or-management");
const read = async (bytes: Uint8Array) => {
  const { text, totalPages } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return { text: text.replaceAll(/\s+/g, " "), pages: totalPages };
};

describe("the paper sheet", { timeout: 60_000 }, () => {
  test.each(["a4", "letter"] as const)("has 24 cards on two pages, numbered in the sheet's order: %s", async (size) => {
    const workshop = aWorkshop({ deck });
    const { text, pages } = await read(await sheetPdf(paperSheetOf(aRoom(workshop), BASE), words, size));
    expect(pages).toBe(2);
    const order = sheetOrder(deck, workshop.id);
    const places = order.map((card, index) => text.indexOf(`${index + 1} ${deck.cards[card]?.text}`.slice(0, 40)));
    expect(places).toHaveLength(24);
    for (const [index, place] of places.entries()) expect(place).toBeGreaterThan(places[index - 1] ?? 0);
    for (const part of ["Ward 6 away morning", "4821 7093", "twofold.example", "not sure", "Leadership: when"])
      expect(text).toContain(part);
    expect(text).toContain("Page 2 of 2");
  });

  test("says nothing of the article's view, and asks how sure only where the workshop does", async () => {
    const workshop = aWorkshop({ deck: aDeck() });
    const quiet = { ...workshop, options: { ...workshop.options, confidence: false } };
    const { text } = await read(await sheetPdf(paperSheetOf(aRoom(quiet), BASE), words, "a4"));
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain("not sure");
  });

  test("is tagged, says its language and title, and holds a deck of hard texts", async () => {
    const room = ROOMS.hard?.();
    if (room === undefined) throw new Error("no such room");
    const bytes = await sheetPdf(paperSheetOf(room, BASE), words, "letter");
    const raw = Buffer.from(bytes).toString("latin1");
    expect(raw).toContain("/StructTreeRoot");
    expect(raw).toContain("/DisplayDocTitle true");
    expect(raw).toContain("/Lang (en)");
    const { text } = await read(bytes);
    expect(text).toContain("Wide words made wider");
    expect(text).toContain("9 ");
  });
});
