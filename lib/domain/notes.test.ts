import { expect, test } from "vitest";
import { buildReport } from "@/lib/reports/report";
import { sharedReport } from "@/lib/reports/shared-report";
import { aDeck, aRoom, aWorkshop } from "@/lib/testing/builders";
import { cleanNote, NOTE_MAX, type Note, noteAbout, notesMeet } from "./notes";
import { PHASES } from "./phase";
import { viewFor } from "./view";

const note = (about: Note["about"], text: string): Note => ({ about, text, rev: 1, by: "Amara", at: 0 });

test("NOTE-1: a note is about a card that the deck has, or about a step", () => {
  const deck = aDeck();
  const last = deck.cards.length - 1;
  expect(noteAbout(deck, "card:0")).toBe("card:0");
  expect(noteAbout(deck, `card:${last}`)).toBe(`card:${last}`);
  for (const phase of PHASES) expect(noteAbout(deck, `step:${phase}`)).toBe(`step:${phase}`);
  for (const wrong of [`card:${last + 1}`, "card:-1", "card:00", "card:", "card:1e0", "step:nap", "step:", "0", ""])
    expect(noteAbout(deck, wrong), wrong).toBeNull();
  expect(NOTE_MAX).toBe(2_000);
});

test("NOTE-1: a note keeps its lines and its spaces, and loses what nobody sees", () => {
  expect(cleanNote("one\r\ntwo\u0000 \ud83d ")).toBe("one\ntwo  ");
});

test("NOTE-2: of two who saw the same note the first counts, and what says the same is taken", () => {
  expect(notesMeet(null, { text: "a", seen: 0 })).toBe("write");
  // The database was put back to a time before the note: what is in a browser is all there is.
  expect(notesMeet(null, { text: "a", seen: 7 })).toBe("write");
  expect(notesMeet({ text: "a", rev: 1 }, { text: "b", seen: 1 })).toBe("write");
  expect(notesMeet({ text: "a", rev: 1 }, { text: "b", seen: 0 })).toBe("written_meanwhile");
  expect(notesMeet({ text: "a", rev: 1 }, { text: "a", seen: 0 })).toBe("same");
});

test("NOTE-3: notes are in the owner's report, in no report that is shared, and in no view", () => {
  const room = aRoom(aWorkshop({ phase: "closed" }));
  const notes = [
    note("card:0", "PENCILLED on a card"),
    note("step:sort", "PENCILLED on a step"),
    note("card:1", " \n "),
  ];
  const owner = buildReport(room, "owner", notes);
  expect(owner.cards.map((card) => card.note).slice(0, 2)).toEqual(["PENCILLED on a card", null]);
  expect(owner.stepNotes).toEqual([{ phase: "sort", text: "PENCILLED on a step" }]);
  const all = { names: true, commitments: true, words: true };
  const shared = [buildReport(room, "shared", notes), sharedReport(owner, all)];
  const views = (["phones", "stage", "console"] as const).map((audience) => viewFor(room, audience, 0));
  for (const one of [...shared, ...views]) expect(JSON.stringify(one)).not.toContain("PENCILLED");
});
