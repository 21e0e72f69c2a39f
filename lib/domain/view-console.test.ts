import { describe, expect, test } from "vitest";
import { buildReport } from "@/lib/reports/report";
import { aCommitment, anObjection, aPerson, aRoom, aWorkshop, START } from "@/lib/testing/builders";
import { ALL, deck, roomIn, sheetOf, stageWith, text } from "@/lib/testing/full-room";
import { FOUND_MOST, foundPeople, PEOPLE_LISTED } from "./console-people";
import { PHASES } from "./phase";
import type { Room } from "./room";
import { ownViewFor, viewFor } from "./view";
import { consoleView } from "./view-console";
import { FIRST_OPTIONS, FIRST_STAGE, nameOf } from "./workshop";

describe("the console", () => {
  test("VIEW-CONSOLE-1: no name beside an answer, no text of a commitment that is not shared", () => {
    for (const phase of PHASES) {
      const view = viewFor(roomIn(phase, { revealed: phase === "compare" ? ALL : [] }), "console", START);
      for (const person of view.listed)
        expect(Object.keys(person).sort()).toEqual([
          "connected",
          "done",
          "id",
          "kind",
          "lastSeenAt",
          "name",
          "nameHidden",
          "progress",
        ]);
      const { listed: _, wall, ...rest } = view;
      expect(text(rest)).not.toMatch(/PERSON|PRIVATE|shared action/);
      expect(text(wall)).not.toContain("PRIVATE");
      expect(text({ ...rest, wall })).not.toContain("0199a000-0000-7000-8000-000000000003");
    }
    const view = viewFor(roomIn("commit"), "console", START);
    expect(view.commitments).toEqual({ written: 24, shared: 12, people: 12 });
    expect(view.ratings).toEqual({ answers: 12, mean: 2.8 });
  });

  test("ARGUE-1: the facilitator reads arguments without their writers, the report only what was not hidden", () => {
    const room = roomIn("compare", { revealed: ALL, stage: stageWith({ card: 2, compare: "card" }) });
    const [one, two] = [...room.people.values()];
    one?.objections.push(anObjection(1, 2, { line: "Both halves matter." }));
    two?.objections.push(
      anObjection(2, 2, { line: "Rude words.", hidden: true }),
      anObjection(2, 3, { line: "Later." }),
    );
    const view = viewFor(room, "console", START);
    expect(view.arguments.map(({ line, hidden }) => [line, hidden])).toEqual([
      ["Both halves matter.", false],
      ["Rude words.", true],
    ]);
    for (const argument of view.arguments)
      expect(Object.keys(argument).sort()).toEqual(["card", "hidden", "id", "line"]);
    for (const phase of ["commit", "closed"] as const) {
      const later = { ...room, rollCall: null, workshop: { ...room.workshop, phase, stage: FIRST_STAGE } };
      expect(viewFor(later, "console", START).arguments.map(({ card, line }) => [card, line])).toContainEqual([
        3,
        "Later.",
      ]);
    }
    expect(text(viewFor(room, "stage", START))).not.toMatch(/Both halves|Rude/);
    expect(text(viewFor(room, "phones", START))).not.toMatch(/Both halves|Rude/);
    const report = text(buildReport(room, "owner"));
    expect(report).toContain("Both halves matter.");
    expect(report).not.toContain("Rude words.");
  });

  test("ARGUE-1: of more arguments than are listed, a hidden one makes room, and how many are left is said", () => {
    const room = roomIn("compare", { revealed: ALL, stage: stageWith({ card: 2, compare: "card" }) });
    const [one] = [...room.people.values()];
    for (let number = 0; number < 70; number++)
      one?.objections.push(anObjection(number, 2, { line: `Line ${number}.` }));
    const full = viewFor(room, "console", START);
    expect([full.arguments.length, full.moreArguments]).toEqual([60, 10]);
    const shown = new Set(full.arguments.map(({ id }) => id));
    const lines = one?.objections.filter(({ line }) => line !== null) ?? [];
    for (const objection of lines) objection.hidden = shown.has(objection.id);
    const after = viewFor(room, "console", START).arguments.map(({ id }) => id);
    expect(after).toEqual(expect.arrayContaining(lines.filter(({ hidden }) => !hidden).map(({ id }) => id)));
  });

  test("WORD-2, WALL-3, LAST-2: of more than are listed what is on stage is there, and what is hidden makes room", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => at);
    const busy = roomIn("discuss", { stage: stageWith({ card: 8 }) });
    const line = (at: number, col: number) => ({ id: `${col} ${at}`, card: 8, col, text: `Line ${at}`, by: null, at });
    busy.words = [...many(8).map((at) => line(at, 0)), ...many(70).map((at) => line(at, 1))].map((word) => ({
      ...word,
      hidden: false,
    }));
    const seen = viewFor(busy, "console", START);
    expect([seen.words.length, seen.moreWords]).toEqual([60, 18]);
    const onStage = viewFor(busy, "stage", START).discuss?.boxes ?? [];
    for (const [col, box] of onStage.entries())
      expect(seen.words.filter((one) => one.col === col).map(({ text: of }) => of)).toEqual(
        expect.arrayContaining(box),
      );
    const listed = new Set(seen.words.map(({ id }) => id));
    busy.words = busy.words.map((word) => ({ ...word, hidden: listed.has(word.id) }));
    const left = viewFor(busy, "console", START).words.filter(({ hidden }) => !hidden);
    expect(left).toHaveLength(18);

    const writers = many(70).map((at) =>
      aPerson(deck, at + 1, { commitments: [aCommitment({ shared: true, action: `act ${at}`, at: at + 1 })] }),
    );
    const hall = aRoom(aWorkshop({ phase: "commit", stage: FIRST_STAGE }), writers);
    for (const { commitments } of writers.slice(-60)) for (const one of commitments) one.hidden = true;
    const { wall } = viewFor(hall, "console", START);
    expect([wall.length, wall.filter(({ hidden }) => !hidden).length, wall.at(-1)?.action]).toEqual([60, 10, "act 0"]);

    const said = many(320).map((at) =>
      aPerson(deck, at + 1, { lastWord: { id: `${at}`, text: at < 8 ? "zzz" : `a${at}`, hidden: false } }),
    );
    const end = aRoom(aWorkshop({ phase: "closed", closedAt: START, stage: stageWith({ words: true }) }), said);
    const texts = viewFor(end, "console", START).lastWordList.map(({ text: of }) => of);
    expect(texts).toHaveLength(300);
    expect(viewFor(end, "stage", START).words).toContain("zzz");
    expect(texts.filter((of) => of === "zzz")).toHaveLength(8);
  });

  test("WORD-2: in compare of the card on stage, from commit on all lines can be hidden from the report", () => {
    const line = { col: 0, by: null, hidden: false, at: 1, text: "Something rude" };
    const words = [{ ...line, id: "a", card: 8 }];
    const told = (phase: "resort" | "compare" | "commit" | "closed", card: number | null) =>
      viewFor({ ...roomIn(phase, { stage: stageWith({ card }) }), words }, "console", START).words.map(({ id }) => id);
    expect([told("resort", null), told("compare", null), told("compare", 8)]).toEqual([[], [], ["a"]]);
    expect([told("commit", null), told("closed", null)]).toEqual([["a"], ["a"]]);
  });

  test("WORD-2: boxes without writers, newest last, hidden ones for the facilitator alone", () => {
    const at = { card: 8, col: 1, hidden: false };
    const words = [
      { ...at, id: "a", text: "Plan the shifts", by: null, at: 1 },
      { ...at, id: "b", text: "Listen first", by: "0199a000-0000-7000-8000-000000000003", at: 2, col: 0 },
      { ...at, id: "c", text: "Something rude", by: null, at: 3, hidden: true },
      { ...at, id: "d", text: "Check next week", by: null, at: 4 },
    ];
    const room = { ...roomIn("discuss", { stage: stageWith({ card: 8 }) }), words };
    expect(viewFor(room, "stage", START).discuss?.boxes).toEqual([
      ["Listen first"],
      ["Plan the shifts", "Check next week"],
    ]);
    const told = viewFor(room, "console", START).words;
    expect(told.map(({ text: of, hidden }) => [of, hidden])).toContainEqual(["Something rude", true]);
    expect(told.map((line) => Object.keys(line).sort().join())).toEqual(Array(4).fill("card,col,hidden,id,text"));
    // Lines about a card that left the stage in this discuss can still be hidden; of one that never came there is none.
    const later = roomIn("discuss", { stage: stageWith({ card: 2, boxed: [8] }) });
    expect(viewFor({ ...later, words }, "console", START).words.map(({ id }) => id)).toEqual(told.map(({ id }) => id));
    const never = roomIn("discuss", { stage: stageWith({ card: 2 }) });
    expect(viewFor({ ...never, words }, "console", START).words).toEqual([]);
    const compared = { ...roomIn("compare", { revealed: ALL, stage: stageWith({ card: 8, compare: "card" }) }), words };
    expect(viewFor(compared, "stage", START).compare?.card?.boxes).toEqual([
      ["Listen first"],
      ["Plan the shifts", "Check next week"],
    ]);
    expect(viewFor(roomIn("discuss", { stage: stageWith({ card: 2 }) }), "stage", START).discuss?.boxes).toBeNull();
    const removed = structuredClone(room);
    Object.assign(removed.people.get("0199a000-0000-7000-8000-000000000003") ?? {}, { removed: true });
    expect(viewFor(removed, "stage", START).discuss?.boxes).toEqual([[], ["Plan the shifts", "Check next week"]]);
    const own = ownViewFor(room, "0199a000-0000-7000-8000-000000000003");
    expect(own?.words).toEqual([{ cardId: "both", col: 0, text: "Listen first" }]);
  });

  test("NAME-4: by number everywhere, where names are off or one is hidden", () => {
    const named = roomIn("commit");
    const [first] = [...named.people.values()];
    if (first) first.nameHidden = true;
    // What the phone makes of both views, so that it follows when names are turned off or on.
    const called = (room: Room, id: string) => {
      const own = ownViewFor(room, id);
      return own && nameOf({ options: viewFor(room, "phones", START) }, own);
    };
    const seen = (room: Room) =>
      text([
        viewFor(room, "phones", START),
        viewFor({ ...room, workshop: { ...room.workshop, phase: "lobby" } }, "stage", START),
        viewFor(room, "stage", START),
        viewFor({ ...room, rollCall: null }, "console", START),
        [...room.people.keys()].map((id) => called(room, id)),
        buildReport(room, "owner"),
      ]);
    expect(seen(named)).toContain("Guest 1");
    expect(seen(named)).not.toMatch(/PERSON 1\b/);
    expect(seen(named)).toContain("PERSON 5");
    const off = roomIn("commit", { options: { ...FIRST_OPTIONS, names: "guests" } });
    expect(seen(off)).not.toContain("PERSON");
    expect(seen(off)).toContain("Guest 5");
  });

  test("VIEW-CONSOLE-2: the dropped first, then those with most left to do", () => {
    const room = aRoom(aWorkshop({ phase: "sort" }), [
      aPerson(deck, 1, { name: "done", first: sheetOf(1) }),
      aPerson(deck, 2, { name: "slow", first: [0] }),
      aPerson(deck, 3, { name: "dropped", first: [0, 0, 0] }),
    ]);
    for (const id of [...room.people.keys()].slice(0, 2)) room.presence.set(id, { connected: true, lastSeenAt: START });
    const view = viewFor(room, "console", START);
    expect(view.listed.map((person) => person.name)).toEqual(["dropped", "slow", "done"]);
    expect(view).toMatchObject({ here: 2, dropped: 1, done: 1, people: 3 });
  });

  test("VIEW-CONSOLE-2: of those who are as far as each other, in the order of their names, numbers as numbers", () => {
    const guests = ["Guest 10", "Guest 9", "Ana"].map((name, at) => aPerson(deck, at + 1, { name }));
    const { listed } = viewFor(aRoom(aWorkshop({ phase: "sort" }), guests), "console", START);
    expect(listed.map(({ name }) => name)).toEqual(["Ana", "Guest 9", "Guest 10"]);
  });

  test("VIEW-CONSOLE-2: in a lobby of more than are listed, whoever the stage shows is among them, the latest first", () => {
    const many = Array.from({ length: 300 }, (_, at) => aPerson(deck, at + 1, { name: `P${at + 1}` }));
    const room = aRoom(aWorkshop({ phase: "lobby" }), many);
    const { listed } = viewFor(room, "console", START);
    expect(listed.slice(0, 60).map(({ id, name }) => ({ id, name }))).toEqual(viewFor(room, "stage", START).names);
    expect(listed).toHaveLength(PEOPLE_LISTED);
  });

  test("VIEW-CONSOLE-3: found by a part of the shown name, beginnings first, then the latest, no more than twenty", () => {
    const named = (at: number, name: string) => aPerson(deck, at, { name });
    const people = [named(1, "Zoë"), named(2, "Anzo"), named(3, "zora"), named(4, "Mia"), named(5, "Zoran")];
    const [, , , , removed] = people;
    if (removed) removed.removed = true;
    const room = aRoom(aWorkshop({ phase: "sort" }), people);
    const names = (wanted: string, of: Room = room) => foundPeople(of, wanted).map(({ name }) => name);
    expect(names("ZO ")).toEqual(["zora", "Zoë", "Anzo"]);
    expect(names("zoé")).toEqual(["Zoë"]);
    expect(names(" ")).toEqual([]);
    expect(foundPeople(room, "mia")[0]).toMatchObject({ id: people[3]?.id, table: null, progress: { placed: 0 } });
    // Who is hidden is found by what the room reads instead.
    const [zoe] = people;
    if (zoe) zoe.nameHidden = true;
    expect(names("zoe")).toEqual([]);
    expect(names("guest 1")).toEqual([zoe?.guestName]);
    const hall = Array.from({ length: 300 }, (_, at) => named(at + 1, `P${at + 1}`));
    expect(names("p", aRoom(aWorkshop(), hall))).toHaveLength(FOUND_MOST);
    expect(names("p250", aRoom(aWorkshop(), hall))).toEqual(["P250"]);
  });

  test("VIEW-1: stage, phones and console show the same figures for a card", () => {
    const stageOf = stageWith({ card: 2, layer: "article", compare: "movement" });
    const room = roomIn("compare", { revealed: ALL, stage: stageOf });
    const [stage, phones, desk] = [
      viewFor(room, "stage", START),
      viewFor(room, "phones", START),
      consoleView(deck, viewFor(room, "console", START)),
    ];
    const phone = phones.revealed.find((card) => card.id === "card-2");
    expect(stage.compare?.card?.model).toEqual(phone);
    expect(stage.compare?.card).toMatchObject({ rounds: phone?.rounds, movement: phone?.movement });
    expect(stage.compare?.shifts.length).toBeGreaterThan(0);
    for (const { cardId, gain, movement } of stage.compare?.shifts ?? []) {
      expect(desk.cards.find((card) => card.id === cardId)).toMatchObject({ gain, movement });
      expect(phones.revealed.find((card) => card.id === cardId)).toMatchObject({ movement });
    }
    expect(desk.agreement).toEqual({ agree: stage.compare?.agree, own: stage.compare?.own, of: stage.compare?.of });
    const closed = roomIn("closed", { revealed: ALL });
    const { closing } = consoleView(deck, viewFor(closed, "console", START));
    expect(closing).not.toBeNull();
    for (const audience of ["stage", "phones"] as const)
      expect(viewFor(closed, audience, START).closing).toEqual(closing);
  });

  test("VIEW-1: prompts and the card on stage reach everyone alike", () => {
    const room = roomIn("discuss", { stage: stageWith({ card: 1, prompts: ["card", "words"] }) });
    const prompts = [
      { id: "card", text: "Prompt of card-1?" },
      { id: "words", text: null },
    ];
    expect(viewFor(room, "stage", START).discuss?.prompts).toEqual(prompts);
    expect(viewFor(room, "phones", START).onStage?.prompts).toEqual(prompts);
    expect(consoleView(deck, viewFor(room, "console", START)).stage).toMatchObject({ cardId: "card-1", prompts });
  });
});
