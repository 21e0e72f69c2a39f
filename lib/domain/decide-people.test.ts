import { describe, expect, test } from "vitest";
import { aDeck, aPerson, aRoom, aWorkshop } from "@/lib/testing/builders";
import { act, codeOf, facilitator, inPhase, NOW, once } from "@/lib/testing/deciding";
import type { Actor, Command } from "./commands";
import { PHASES, type Phase } from "./phase";
import { runningOf } from "./running";
import { ownViewFor, viewFor } from "./view";
import { FIRST_OPTIONS, FIRST_STAGE, nameOf } from "./workshop";

const deck = aDeck();
const participant: Actor = { role: "participant", participant: aPerson(deck, 1) };

describe("people, words and options", () => {
  test("COMMAND-8: an argument goes with its objection, and is gone with it", () => {
    const arguing = (on: boolean): Command => ({ type: "object", id: "an id", card: 2, on, line: "It asks for both." });
    const person = aPerson(deck, 1);
    const room = aRoom(inPhase("compare", { revealed: [2] }), [person]);
    const own: Actor = { role: "participant", participant: person };
    act(room, arguing(true), own);
    expect(person.objections).toEqual([{ id: "an id", card: 2, line: "It asks for both.", hidden: false }]);
    act(room, { type: "hideArgument", argumentId: "an id", on: true });
    expect(person.objections).toMatchObject([{ hidden: true }]);
    act(room, { type: "object", id: "another id", card: 2, on: true, line: "The same again." }, own);
    expect(person.objections).toEqual([{ id: "an id", card: 2, line: "The same again.", hidden: true }]);
    act(room, arguing(false), own);
    expect(person.objections).toEqual([]);
  });

  test("ARGUE-2: an argument that was hidden and taken back is hidden again when it is written anew, until it is shown", () => {
    const [person, other] = [aPerson(deck, 1), aPerson(deck, 2)];
    const room = aRoom(inPhase("compare", { revealed: [2, 3], stage: { ...FIRST_STAGE, card: 2 } }), [person, other]);
    const object = (on: boolean, line: string | null, card = 2, by = person) =>
      act(room, { type: "object", id: `${line}`, card, on, line }, { role: "participant", participant: by });
    const hide = (on: boolean) => act(room, { type: "hideArgument", argumentId: "Rude", on });
    object(true, "Rude");
    hide(true);
    for (const _ of [1, 2]) object(false, null);
    expect(viewFor(room, "console", NOW).counts.arguing[2]).toBe(0);
    expect(ownViewFor(room, person.id)?.objections).toEqual([]);
    object(true, null);
    object(true, "Rude again");
    // In another place, and of somebody else, nothing was hidden.
    object(true, "Elsewhere", 3);
    object(true, "Of another", 2, other);
    expect(person.objections).toEqual([
      { id: "Rude", card: 2, line: "Rude again", hidden: true },
      { id: "Elsewhere", card: 3, line: "Elsewhere", hidden: false },
    ]);
    expect(viewFor(room, "console", NOW).arguments).toMatchObject([{ hidden: false }, { id: "Rude", hidden: true }]);
    hide(false);
    object(false, null);
    object(true, "Meant well");
    expect(person.objections).toContainEqual({ id: "Meant well", card: 2, line: "Meant well", hidden: false });
  });

  test("ARGUE-2: an argument that was written anew meanwhile is hidden by the name it had", () => {
    const person = aPerson(deck, 1);
    const own: Actor = { role: "participant", participant: person };
    const compared = aRoom(inPhase("compare", { revealed: [2] }), [person]);
    for (const [id, line] of ["Before", "After"].entries())
      act(compared, { type: "object", id: `argument ${id}`, card: 2, on: true, line }, own);
    act(compared, { type: "hideArgument", argumentId: "argument 0", on: true });
    expect(person.objections).toEqual([{ id: "argument 0", card: 2, line: "After", hidden: true }]);
  });

  test("WORD-3: a word that was written anew meanwhile is hidden by the name it had", () => {
    const person = aPerson(deck, 1);
    const own: Actor = { role: "participant", participant: person };
    const talking = aRoom(inPhase("discuss", { stage: { ...FIRST_STAGE, card: 8 } }), [person]);
    for (const [id, text] of ["Before", "After"].entries())
      act(talking, { type: "addWord", id: `word ${id}`, card: 8, col: 1, text }, own);
    act(talking, { type: "hideWord", wordId: "word 0", on: true });
    expect(talking.words).toMatchObject([{ id: "word 0", text: "After", hidden: true }]);
    // Another person's, and the facilitator's own, are lines of their own.
    for (const id of ["word 2", "word 3"]) act(talking, { type: "addWord", id, card: 8, col: 1, text: "Mine" });
    expect(talking.words.map(({ id }) => id)).toEqual(["word 0", "word 2", "word 3"]);
  });

  test("READY-2: of the phase that the phone showed, in sort, resort and commit", () => {
    const said = (phase: Phase): Command => ({ type: "ready", phase, on: true });
    for (const phase of PHASES) {
      const may = phase === "sort" || phase === "resort" || phase === "commit";
      expect(codeOf(inPhase(phase), said(phase), participant)).toBe(may ? "ok" : "wrong_phase");
    }
    expect(codeOf(inPhase("discuss"), said("sort"), participant)).toBe("phase_moved");
  });

  test("READY-3: it ends with the phase, so that nobody is done when the same phase begins anew", () => {
    const person = aPerson(deck, 1, { doneIn: "resort", second: [null, 0] });
    const room = aRoom(inPhase("resort", { discussed: [1] }), [person, aPerson(deck, 2, { doneIn: "sort" })]);
    act(room, { type: "move", from: "resort", to: "discuss" });
    expect([...room.people.values()].map(({ doneIn }) => doneIn)).toEqual([null, null]);
    act(room, { type: "show", card: 2 });
    act(room, { type: "move", from: "discuss", to: "resort" });
    expect(viewFor(room, "console", NOW)).toMatchObject({ people: 2, done: 0 });
    expect(viewFor(room, "stage", NOW).sorting).toMatchObject({ done: 0 });
    expect(ownViewFor(room, person.id)?.doneIn).toBeNull();
  });

  test("WORD-1: in discuss, about the interplay card that is or was on stage, into a column of the deck", () => {
    const word = (card: number, col: number): Command => ({ type: "addWord", id: "an id", card, col, text: "Listen" });
    const onStage = { stage: { ...FIRST_STAGE, card: 8 } };
    for (const actor of [facilitator, participant]) {
      for (const phase of PHASES)
        expect(codeOf(inPhase(phase, onStage), word(8, 1), actor)).toBe(phase === "discuss" ? "ok" : "wrong_phase");
      expect(codeOf(inPhase("discuss"), word(8, 1), actor)).toBe("not_on_stage");
      expect(codeOf(inPhase("discuss", { stage: { ...FIRST_STAGE, card: 3 } }), word(3, 1), actor)).toBe(
        "not_on_stage",
      );
      expect(codeOf(inPhase("discuss", onStage), word(8, 2), actor)).toBe("unknown_column");
      // The next card comes while somebody writes; another step ends it.
      const next = once(once(inPhase("discuss"), { type: "show", card: 8 }), { type: "show", card: 3 });
      expect(next.stage).toMatchObject({ card: 3, boxed: [8] });
      expect(codeOf(next, word(8, 1), actor)).toBe("ok");
      expect(codeOf(next, word(3, 1), actor)).toBe("not_on_stage");
      const again = once(once(next, { type: "move", from: "discuss", to: "sort" }), {
        type: "move",
        ...{ from: "sort", to: "discuss" },
      });
      expect(codeOf(again, word(8, 1), actor)).toBe("not_on_stage");
    }
  });

  test("NAME-4: a name that was hidden stays so when its person takes another one", () => {
    const person = aPerson(deck, 1, { name: "Rude" });
    const room = aRoom(inPhase("lobby"), [person]);
    act(room, { type: "hideName", participantId: person.id, on: true });
    act(room, { type: "rename", name: "Rude again" }, { role: "participant", participant: person });
    expect(nameOf(room.workshop, person)).toBe(person.guestName);
  });

  test("PEOPLE-1: removed, banned and let in again, with all answers", () => {
    const person = aPerson(deck, 1, { first: [0, 1] });
    const room = aRoom(inPhase("sort"), [person]);
    expect(runningOf(room).results.first[0]).toEqual([1, 0]);
    act(room, { type: "remove", participantId: person.id, ban: false });
    expect(person).toMatchObject({ removed: true, banned: false });
    act(room, { type: "remove", participantId: person.id, ban: true });
    expect(person).toMatchObject({ removed: true, banned: true });
    expect(runningOf(room).results.people).toBe(0);
    expect(runningOf(room).results.first[0]).toEqual([0, 0]);
    act(room, { type: "readmit", participantId: person.id });
    expect(person).toMatchObject({ removed: false, banned: false });
    expect(runningOf(room).results.first[0]).toEqual([1, 0]);
  });

  test("PEOPLE-2: the console says as whom somebody removed has come again, by whatever self, until that one is removed", () => {
    const anew = (number: number, changes: object) => aPerson(deck, number, { name: `Self ${number}`, ...changes });
    const first = anew(1, { removed: true });
    const second = anew(2, { removed: true, formerly: first.id });
    const third = anew(3, { formerly: first.id });
    const other = anew(4, { removed: true });
    const room = aRoom(inPhase("sort"), [first, second, third, other]);
    const away = () =>
      viewFor({ ...room, rollCall: null }, "console", NOW).away.map(({ name, again }) => [name, again]);
    expect(away()).toEqual([
      ["Self 4", null],
      ["Self 2", "Self 3"],
      ["Self 1", "Self 3"],
    ]);
    act(room, { type: "remove", participantId: third.id, ban: false });
    expect(away().map(([, again]) => again)).toEqual([null, null, null, null]);
  });

  test("PEOPLE-2: who is in as somebody new is not let in beside that one", () => {
    const readmit = { type: "readmit", participantId: "some id" } as const;
    expect(codeOf(inPhase("sort"), readmit, { role: "facilitator", cameAgain: true })).toBe("came_again");
    expect(codeOf(inPhase("sort"), readmit, { role: "facilitator", cameAgain: false })).toBe("ok");
  });

  test("PEOPLE-3: letting somebody in lifts the ban of each self, and nobody else's", () => {
    const first = aPerson(deck, 1, { removed: true });
    const second = aPerson(deck, 2, { removed: true, banned: true, formerly: first.id });
    const other = aPerson(deck, 3, { removed: true, banned: true });
    const room = aRoom(inPhase("sort"), [first, second, other]);
    act(room, { type: "readmit", participantId: first.id });
    expect(viewFor({ ...room, rollCall: null }, "console", NOW).away).toMatchObject([
      { id: other.id, banned: true, again: null },
      { id: second.id, banned: false, again: first.name },
    ]);
  });

  test("OPTIONS-1: one option changes alone", () => {
    const locked = once(aWorkshop(), { type: "options", set: { locked: true } });
    expect(locked.options).toEqual({ ...FIRST_OPTIONS, locked: true });
    expect(once(locked, { type: "options", set: { names: "guests" } }).options).toEqual({
      ...FIRST_OPTIONS,
      locked: true,
      names: "guests",
    });
  });
});
