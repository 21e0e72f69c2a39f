import { describe, expect, test } from "vitest";
import { buildReport } from "@/lib/reports/report";
import { aCommitment, aPerson, aRoom, aWorkshop, START } from "@/lib/testing/builders";
import { act, codeOf, inPhase } from "@/lib/testing/deciding";
import { deck, stageWith, text } from "@/lib/testing/full-room";
import { type About, aboutFrom } from "./about";
import type { Actor, Command } from "./commands";
import { FOUND_MOST } from "./console-people";
import { keepsakeOf } from "./keepsake";
import { cleanLastWord, wordsCounted } from "./last-word";
import type { Person, Room } from "./room";
import { ownViewFor, viewFor } from "./view";
import { foundCommitments } from "./wall";
import type { Commitment } from "./workshop";

const asParticipant = (participant: Person): Actor => ({ role: "participant", participant });
const commit = (changes: Partial<Commitment> = {}): Command => {
  const { at: _, id, hidden: __, ...commitment } = aCommitment(changes);
  return { type: "commit", id, commitment };
};
/** Views are of a moment: what was said of people a moment ago is kept for a hall. */
const consoleOf = (room: Room) => viewFor({ ...room, rollCall: null }, "console", START);
const inClosed = (people: Person[], changes = {}) =>
  aRoom(aWorkshop({ phase: "closed", closedAt: START, ...changes }), people);
const says = (number: number, word: string, hidden = false) =>
  aPerson(deck, number, { lastWord: { id: `word-${number}`, text: word, hidden } });

describe("what a commitment is about", () => {
  const me = asParticipant(aPerson(deck, 1));
  const about = (topic: About) => codeOf(inPhase("commit"), commit({ about: topic }), me);

  test("ABOUT-1: a card to sort, a card that takes both, a dimension, or nothing", () => {
    expect([about({ card: 0 }), about({ card: 8 }), about({ dimension: "dim-secret" }), about(null)]).toEqual(
      Array(4).fill("ok"),
    );
  });

  test("ABOUT-1: not the practice card, and nothing of another deck", () => {
    for (const topic of [{ card: 9 }, { card: 99 }, { card: -1 }, { dimension: "dim-other" }])
      expect(about(topic)).toBe("unknown_topic");
    expect(aboutFrom(deck, { cardId: "practice" })).toBeNull();
    expect(aboutFrom(deck, { cardId: "of-another-deck" })).toBeNull();
    expect(aboutFrom(deck, { cardId: "both" })).toEqual({ about: { card: 8 } });
  });

  test("ABOUT-2: phones choose from titles and labels in commit and closed alone, what was talked about first", () => {
    for (const phase of ["lobby", "sort", "discuss", "resort", "compare"] as const)
      expect(viewFor(aRoom(inPhase(phase)), "phones", START).topics).toBeNull();
    const room = aRoom(inPhase("commit", { discussed: [6, 2] }));
    room.words = [{ id: "w", card: 8, col: 0, text: "A line", by: null, hidden: false, at: START }];
    const topics = viewFor(room, "phones", START).topics;
    expect(topics?.cards.map(({ id }) => id)).toEqual([
      ...["card-6", "card-2", "both"],
      ...["card-0", "card-1", "card-3", "card-4", "card-5", "card-7"],
    ]);
    expect(topics?.dimensions).toEqual([{ id: "dim-secret", label: "SECRET dimension" }]);
    // nothing tells which card belongs to which dimension
    expect(topics?.cards.map((card) => Object.keys(card))).toEqual(Array(9).fill(["id", "title"]));
  });

  test("ABOUT-2: one's own is told by id, the wall, the console and the report by title or label", () => {
    const commitments = [
      aCommitment({ col: 0, shared: true, about: { card: 2 } }),
      aCommitment({ col: 1, shared: true, about: { dimension: "dim-secret" }, at: START + 1 }),
    ];
    const room = aRoom(inPhase("commit"), [aPerson(deck, 1, { commitments })]);
    const id = [...room.people.keys()][0] ?? "";
    expect(ownViewFor(room, id)?.commitments.map((one) => one.about)).toEqual([
      { cardId: "card-2" },
      { dimensionId: "dim-secret" },
    ]);
    const labels = ["Title of card-2", "SECRET dimension"];
    expect(viewFor(room, "stage", START).commit?.wall.map((one) => one.about)).toEqual(labels);
    expect(consoleOf(room).wall.map((one) => one.about)).toEqual([...labels].reverse());
    expect(buildReport(room, "shared").commitments.map((one) => one.about)).toEqual(labels);
  });
});

describe("the wall", () => {
  const shared = (number: number, changes: Partial<Person["commitments"][number]> = {}) =>
    aPerson(deck, number, {
      name: `PERSON ${number}`,
      commitments: [aCommitment({ shared: true, action: `sentence ${number}`, at: START + number, ...changes })],
    });
  const idOf = (room: Room, number: number) => [...room.people.values()][number - 1]?.commitments[0]?.id ?? "";
  const hide = (room: Room, number: number, on = true) =>
    act(room, { type: "hideCommitment", commitmentId: idOf(room, number), on });

  test("WALL-1: a hidden one is not on stage and in no report, and its writer keeps it and is told", () => {
    const room = aRoom(inPhase("commit"), [shared(1), shared(2)]);
    expect(hide(room, 2)).toBe("ok");
    const { commit: onStage } = viewFor(room, "stage", START);
    expect(onStage).toMatchObject({ written: 2, shared: 1 });
    for (const value of [onStage, buildReport(room, "owner"), buildReport(room, "shared")]) {
      expect(text(value)).toContain("sentence 1");
      expect(text(value)).not.toContain("sentence 2");
    }
    const [, writer] = [...room.people.keys()];
    expect(ownViewFor(room, writer ?? "")?.commitments).toMatchObject([{ action: "sentence 2", hidden: true }]);
    hide(room, 2, false);
    expect(text(viewFor(room, "stage", START).commit)).toContain("sentence 2");
  });

  test("WALL-2: written anew it stays hidden, and it is still the same to the facilitator", () => {
    const room = aRoom(inPhase("commit"), [shared(1)]);
    const [writer] = [...room.people.values()];
    const id = idOf(room, 1);
    hide(room, 1);
    for (const shared of [false, true])
      if (writer) act(room, commit({ shared, action: "the same again" }), asParticipant(writer));
    expect(consoleOf(room).wall).toMatchObject([{ id, action: "the same again", hidden: true }]);
    expect(viewFor(room, "stage", START).commit?.wall).toEqual([]);
  });

  test("WALL-3: the console lists what is shared, newest first, and whose it is only where that is wanted", () => {
    const room = aRoom(inPhase("commit"), [
      shared(1, { named: true }),
      shared(2),
      aPerson(deck, 3, { commitments: [aCommitment({ action: "PRIVATE" })] }),
    ]);
    const { wall } = consoleOf(room);
    expect(wall.map(({ action, name }) => [action, name])).toEqual([
      ["sentence 2", null],
      ["sentence 1", "PERSON 1"],
    ]);
    for (const one of wall)
      expect(Object.keys(one).sort()).toEqual(["about", "action", "col", "hidden", "id", "name", "occasion"]);
    expect(consoleOf(aRoom(inPhase("compare"), [shared(1)])).wall).toEqual([]);
  });

  test("WALL-4: in a hall each is found by its words or the name under it, hidden ones too, private ones never", () => {
    const hall = Array.from({ length: 70 }, (_, at) => shared(at + 1, { named: at === 1 }));
    const room = aRoom(inPhase("commit"), [...hall, aPerson(deck, 71, { commitments: [aCommitment()] })]);
    const found = (text: string) => foundCommitments(room, text).map(({ action }) => action);
    expect(consoleOf(room).wall.map(({ action }) => action)).not.toContain("sentence 2");
    hide(room, 2);
    for (const text of ["person 2", "2, sentence person", "  SENTÉNCE pérson 2. "])
      expect(found(text)).toEqual(["sentence 2"]);
    expect(foundCommitments(room, "person 2")).toMatchObject([{ hidden: true, name: "PERSON 2" }]);
    expect(found("sentence")).toHaveLength(FOUND_MOST);
    expect(found("sentence").slice(0, 2)).toEqual(["sentence 70", "sentence 69"]);
    for (const text of ["", " , ", "nobody wrote this", "person 1"]) expect(found(text)).toEqual([]);
  });
});

describe("the last word", () => {
  test("LAST-1: one word in any writing, cleaned as a name is", () => {
    for (const [raw, word] of [
      ["  Listening ", "Listening"],
      ["well-being", "well-being"],
      ["\u0627\u0644\u0627\u0633\u062a\u0645\u0627\u0639", "\u0627\u0644\u0627\u0633\u062a\u0645\u0627\u0639"],
      ["👩‍👩‍👧", "👩‍👩‍👧"],
      ["Dates\u202e", "Dates"],
      ["👩‍👩‍👧".repeat(24), "👩‍👩‍👧".repeat(24)],
    ] as const)
      expect(cleanLastWord(raw)).toEqual({ ok: true, value: word });
  });

  test("LAST-1: two words are two, and too long or unreadable ones are none", () => {
    for (const raw of ["more trust", "more\ntrust", "more\u00a0trust"])
      expect(cleanLastWord(raw)).toEqual({ ok: false, code: "two_words" });
    for (const raw of ["", "   ", "\u200b\u200b", "a".repeat(25)])
      expect(cleanLastWord(raw)).toEqual({ ok: false, code: "bad_word" });
  });

  const five = () => ["Trust", "dates", "Trust", "Äpfel", "trust"].map((word, at) => says(at + 1, word));

  test("LAST-2: by the alphabet and without writers, in the report from five that are not hidden", () => {
    const room = inClosed([...five(), says(6, "RUDE", true)]);
    expect(buildReport(room, "shared").words).toEqual(["Äpfel", "dates", "trust", "Trust", "Trust"]);
    const view = consoleOf(room);
    expect(view.lastWordList.map(({ text: word, hidden }) => [word, hidden])).toContainEqual(["RUDE", true]);
    for (const one of view.lastWordList) expect(Object.keys(one).sort()).toEqual(["hidden", "id", "text"]);
    expect(view.lastWords).toEqual({ said: 6, shown: 5 });
    expect(act(room, { type: "hideLastWord", lastWordId: "word-1", on: true })).toBe("ok");
    expect(buildReport(room, "owner").words).toEqual([]);
    expect(
      viewFor(inClosed([...five().slice(0, 4)], { stage: stageWith({ words: true }) }), "stage", START).words,
    ).toBe(null);
  });

  test("LAST-2: said anew it stays hidden, and its writer is told", () => {
    const room = inClosed(five());
    const [writer] = [...room.people.values()];
    act(room, { type: "hideLastWord", lastWordId: "word-1", on: true });
    if (writer) act(room, { type: "lastWord", id: "another", text: "Calm" }, asParticipant(writer));
    expect(ownViewFor(room, writer?.id ?? "")?.lastWord).toEqual({ text: "Calm", hidden: true });
  });

  test("LAST-4: each word once, as it came first, with how many said it", () => {
    expect(wordsCounted(["Focus", "clarity", "focus", "FOCUS", "Clarity", "trust"])).toEqual([
      { text: "Focus", count: 3 },
      { text: "clarity", count: 2 },
      { text: "trust", count: 1 },
    ]);
  });
  test("LAST-3: on stage only when the facilitator wants it, each word once, at most 40", () => {
    const shown = (people: Person[], words = true) =>
      viewFor(inClosed(people, { stage: stageWith({ words }) }), "stage", START).words;
    expect(shown(five(), false)).toBeNull();
    expect(shown(five())).toEqual(["Äpfel", "dates", "trust"]);
    const many = Array.from({ length: 60 }, (_, at) => says(at + 1, `word${String(at).padStart(2, "0")}`));
    const withOften = shown([...many, says(61, "zebra"), says(62, "zebra")]);
    expect(withOften).toHaveLength(40);
    expect(withOften?.at(-1)).toBe("zebra");
    expect(viewFor(aRoom(inPhase("commit", { stage: stageWith({ words: true }) }), five()), "stage", START).words).toBe(
      null,
    );
  });
});

test("KEEP-1: all of one's own, shared or not, hidden or not, by column", () => {
  const { title, createdAt } = aWorkshop();
  const from = { title, createdAt, deck, closedAt: null };
  const kept = keepsakeOf(from, [
    aCommitment({ col: 1, action: "second", shared: true, hidden: true, about: { card: 2 }, at: START + 5 }),
    aCommitment({ col: 0, action: "first" }),
  ]);
  expect(kept).toEqual({
    title,
    at: START + 5,
    sentences: [
      { col: 0, column: "Lead", occasion: "the round begins", action: "first", about: null },
      { col: 1, column: "Manage", occasion: "the round begins", action: "second", about: "Title of card-2" },
    ],
  });
  expect(keepsakeOf({ ...from, closedAt: START + 9 }, []).at).toBe(START + 9);
});
