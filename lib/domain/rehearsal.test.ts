import { describe, expect, test } from "vitest";
import { answerRows } from "@/lib/reports/answers";
import { buildReport } from "@/lib/reports/report";
import { aPerson, aRoom, aWorkshop, builtInDeck, START } from "@/lib/testing/builders";
import { act, NOW } from "@/lib/testing/deciding";
import { cell, confidenceOf } from "./board";
import { sortableIndices } from "./cards";
import type { FacilitatorCommand } from "./commands";
import { decide } from "./decide";
import { resultsOf } from "./findings";
import { nextPhase, PHASES } from "./phase";
import { placementOutcome } from "./placement";
import { isSplit } from "./policy";
import { seededRandom } from "./random";
import { nextAct, type RehearsalTexts, withoutSimulated } from "./rehearsal";
import { applyToRoom, type Room } from "./room";
import { placeIn } from "./running";
import { applyTableMove, seatsFor, tableTally } from "./tables";

const deck = builtInDeck("leadership-or-management");
const texts: RehearsalTexts = {
  commitments: [{ occasion: "it rains", action: "take a coat" }],
  lastWords: ["Listening"],
  arguments: ["It is both."],
  words: ["Say why"],
};
const simulated = (people = 24, of: Room["workshop"] = aWorkshop({ deck, rehearsal: true })) =>
  aRoom(
    of,
    Array.from({ length: people }, (_, at) => aPerson(deck, at + 1, { simulated: true })),
  );

/** Lets everybody act until nobody has anything left to do; each act is held against the rules for real people. */
function play(room: Room, random: () => number): number {
  let acts = 0;
  let id = 0;
  for (let wasIdle = false; !wasIdle; ) {
    wasIdle = true;
    for (const person of room.people.values()) {
      const act = nextAct(room, person, texts, random, () => `id ${room.workshop.phase} ${++id}`);
      if (act === null) continue;
      wasIdle = false;
      if (++acts > 5_000) throw new Error("the rehearsal does not end");
      if (act.type === "tableMove") {
        const { card, col, seen } = act;
        const moved = {
          workshopId: room.workshop.id,
          table: person.table ?? 0,
          card,
          col,
          rev: seen + 1,
          by: person.id,
        };
        expect(applyTableMove(room, moved)).toBe(true);
      } else if (act.type === "place") {
        const placement = { participantId: person.id, seq: acts, ...act };
        expect(placementOutcome(room.workshop, true, null, placement)).toBe("counted");
        const at = cell(deck.cards.length, act.round, act.card);
        placeIn(room, person, at, { value: act.col, confidence: confidenceOf(act.sure), seq: acts });
      } else {
        const decided = decide(room.workshop, { role: "participant", participant: person }, act.command, START);
        if (!decided.ok) throw new Error(`${act.command.type} was refused: ${decided.code}`);
        for (const change of decided.value) applyToRoom(room, change, room.workshop.version + 1);
      }
    }
  }
  return acts;
}

/** The whole arc: two split cards and a card without a column in discuss, everything opened in compare. */
function playAll(seed: string, room = simulated()): Room {
  const random = seededRandom(seed);
  for (const phase of PHASES) {
    if (phase === "discuss") {
      const { first } = resultsOf(room);
      const split = sortableIndices(deck).filter((card) => isSplit(first[card] ?? []));
      for (const card of [...split.slice(0, 2), deck.cards.findIndex(({ kind }) => kind === "interplay")]) {
        expect(act(room, { type: "show", card })).toBe("ok");
        play(room, random);
      }
      const seats = Object.fromEntries(seatsFor(room, seed));
      expect(act(room, { type: "seat", seats, seed })).toBe("ok");
      expect(act(room, { type: "tables", state: "open" })).toBe("ok");
    }
    if (phase === "compare") expect(act(room, { type: "openAll" })).toBe("ok");
    play(room, random);
    const to = nextPhase(phase);
    if (to !== null) expect(act(room, { type: "move", from: phase, to })).toBe("ok");
  }
  return room;
}

describe("a rehearsal", () => {
  test("REHEARSAL-1: begins in the lobby, before anybody joined", () => {
    const begin: FacilitatorCommand = { type: "rehearse", on: true };
    for (const phase of PHASES)
      expect(act(aRoom(aWorkshop({ phase })), begin)).toBe(phase === "lobby" ? "ok" : "people_are_in");
    expect(act(aRoom(aWorkshop({ joined: 1 })), begin)).toBe("people_are_in");
    const room = aRoom(aWorkshop());
    expect([act(room, begin), act(room, begin), room.workshop.rehearsal]).toEqual(["ok", "ok", true]);
  });

  test("REHEARSAL-2: its end leaves the workshop as it was", () => {
    const before = aWorkshop({ deck, phaseStartedAt: NOW, stage: { ...aWorkshop().stage, theme: "light" } });
    const room = playAll("an end", simulated(24, { ...before, rehearsal: true, joined: 24 }));
    expect(room.words.length).toBeGreaterThan(0);
    expect(act(room, { type: "rehearse", on: false })).toBe("ok");
    expect(room.workshop).toEqual({ ...before, version: room.workshop.version });
    expect([room.people.size, room.words.length, room.presence.size]).toEqual([0, 0, 0]);
  });

  test("REHEARSAL-3: no figure of a report is made of who is simulated", () => {
    const room = playAll("a report");
    const real = aPerson(deck, 99, { first: [0, 1, 0] });
    room.people.set(real.id, real);
    const alone = aRoom(room.workshop, [real]);
    expect(buildReport(room, "owner")).toEqual(buildReport(alone, "owner"));
    expect([...answerRows(room, Math.random)]).toEqual([]);
    expect(withoutSimulated(room).words).toEqual([]);
  });

  test("REHEARSAL-4: they do what real ones may, come to an end, and split on some cards", () => {
    const room = playAll("an arc");
    const { first, turns } = resultsOf(room);
    const split = sortableIndices(deck).filter((card) => isSplit(first[card] ?? []));
    expect(split.length).toBeGreaterThanOrEqual(3);
    expect(split.length).toBeLessThanOrEqual(14);
    const [talked = 0] = room.workshop.discussed;
    const moved = (turns[talked] ?? []).filter((people, at) => at % 3 !== 0 && people > 0);
    expect(moved.length).toBeGreaterThan(0);
    expect(tableTally(room)[talked]?.reduce((sum, tables) => sum + tables, 0)).toBe(6);
    expect(room.workshop.tables.done.length).toBe(6);
    const people = [...room.people.values()];
    expect(people.filter(({ commitments }) => commitments.length > 0).length).toBeGreaterThan(12);
    expect(people.every(({ rating }) => rating !== null)).toBe(true);
    expect(people.some(({ objections }) => objections.some(({ line }) => line !== null))).toBe(true);
    const argued = resultsOf(room).arguing.filter((count) => count > 0).length;
    expect(argued).toBeGreaterThanOrEqual(3);
    expect(argued).toBeLessThanOrEqual(12);
  });

  test("REHEARSAL-4: they say to be done wherever the console waits for it", () => {
    for (const phase of ["sort", "resort", "commit"] as const) {
      const room = simulated(24, aWorkshop({ deck, rehearsal: true, phase }));
      play(room, seededRandom("done"));
      expect([...room.people.values()].filter(({ doneIn }) => doneIn === phase)).toHaveLength(24);
    }
  });
});
