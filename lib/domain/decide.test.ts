import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCommitment, aDeck, aPerson, aWorkshop } from "@/lib/testing/builders";
import { codeOf, facilitator, inPhase, NOW, once } from "@/lib/testing/deciding";
import { apply } from "./apply";
import { modelIndices } from "./cards";
import type { Actor, Command, FacilitatorCommand, ParticipantCommand } from "./commands";
import { decide } from "./decide";
import { LAYERS } from "./layers";
import { openRound, PHASES } from "./phase";
import { NO_TABLES } from "./tables";
import { FIRST_STAGE } from "./workshop";

const deck = aDeck();
const participant: Actor = { role: "participant", participant: aPerson(deck, 1) };

const facilitatorCommand: fc.Arbitrary<FacilitatorCommand> = fc.oneof(
  fc.record({ type: fc.constant("move" as const), from: fc.constantFrom(...PHASES), to: fc.constantFrom(...PHASES) }),
  fc.record({
    type: fc.constant("timer" as const),
    action: fc.constantFrom("start" as const, "resume" as const, "pause" as const, "extend" as const, "stop" as const),
    duration: fc.option(fc.integer({ min: 1, max: 40_000_000 })),
  }),
  fc.record({ type: fc.constant("show" as const), card: fc.option(fc.integer({ min: -1, max: 11 })) }),
  fc.record({ type: fc.constant("discussed" as const), card: fc.integer({ min: -1, max: 11 }), on: fc.boolean() }),
  fc.record({ type: fc.constant("reveal" as const), card: fc.integer({ min: -1, max: 11 }) }),
  fc.record({ type: fc.constant("openAll" as const) }),
  fc.record({ type: fc.constant("stage" as const), set: fc.record({ blank: fc.boolean(), qr: fc.boolean() }) }),
  fc.record({
    type: fc.constant("layer" as const),
    on: fc.constantFrom("card-0", "card-3", "both", "no-card"),
    layer: fc.constantFrom(...LAYERS),
  }),
);
const participantCommand: fc.Arbitrary<ParticipantCommand> = fc.oneof(
  fc.record({ type: fc.constant("rename" as const), name: fc.constant("New name") }),
  fc.record({ type: fc.constant("practise" as const) }),
  fc.record({
    type: fc.constant("object" as const),
    id: fc.constant("an id"),
    card: fc.integer({ min: -1, max: 11 }),
    on: fc.boolean(),
    line: fc.option(fc.constant("An argument")),
  }),
  fc.record({ type: fc.constant("ready" as const), phase: fc.constantFrom(...PHASES), on: fc.boolean() }),
  fc.record({ type: fc.constant("commit" as const), id: fc.constant("an id"), commitment: fc.constant(aCommitment()) }),
  fc.record({ type: fc.constant("rate" as const), rating: fc.integer({ min: 1, max: 5 }) }),
);

describe("phases", () => {
  test("PHASE-1: one step at a time, forward or back", () => {
    for (const from of PHASES)
      for (const to of PHASES) {
        const step = Math.abs(PHASES.indexOf(to) - PHASES.indexOf(from)) === 1;
        expect(codeOf(inPhase(from), { type: "move", from, to }), `${from} to ${to}`).toBe(step ? "ok" : "not_a_step");
      }
  });

  test("PHASE-1: no row of commands makes another step", () => {
    fc.assert(
      fc.property(fc.array(facilitatorCommand, { maxLength: 60 }), (commands) => {
        let workshop = aWorkshop();
        for (const command of commands) {
          const decided = decide(workshop, facilitator, command, NOW);
          const next = decided.ok ? decided.value.reduce(apply, workshop) : workshop;
          const steps = PHASES.indexOf(next.phase) - PHASES.indexOf(workshop.phase);
          expect(Math.abs(steps)).toBeLessThanOrEqual(1);
          if (steps !== 0) expect(command.type).toBe("move");
          if (next.revealed.length > 0) expect(["compare", "commit", "closed"]).toContain(next.phase);
          expect(new Set(next.revealed).size).toBe(next.revealed.length);
          expect(new Set(next.discussed).size).toBe(next.discussed.length);
          workshop = next;
        }
      }),
    );
  });

  test("PHASE-2: a step from a phase that is over is refused, so two consoles do not skip one", () => {
    expect(codeOf(inPhase("discuss"), { type: "move", from: "sort", to: "discuss" })).toBe("phase_moved");
  });

  test("PHASE-3: back from compare to resort only while the article's view is closed", () => {
    const back: Command = { type: "move", from: "compare", to: "resort" };
    expect(codeOf(inPhase("compare"), back)).toBe("ok");
    expect(codeOf(inPhase("compare", { revealed: [3] }), back)).toBe("already_revealed");
    expect(codeOf(inPhase("compare", { revealed: [3] }), { type: "move", from: "compare", to: "commit" })).toBe("ok");
  });

  test("PHASE-4: a step stops the timer and clears the stage, except for its theme", () => {
    const before = inPhase("discuss", {
      timer: { state: "running", endsAt: NOW + 5, duration: 10 },
      stage: { ...FIRST_STAGE, card: 2, layer: "room", theme: "light", prompts: ["words"], qr: true },
    });
    const moved = once(before, { type: "move", from: "discuss", to: "resort" });
    expect(moved).toMatchObject({ phase: "resort", phaseStartedAt: NOW, timer: { state: "off" } });
    expect(moved.stage).toEqual({ ...FIRST_STAGE, theme: "light" });
  });

  test("PHASE-5: round 1 is open in sort, round 2 in resort, no round elsewhere", () => {
    expect(PHASES.map(openRound)).toEqual([null, 1, null, 2, null, null, null]);
  });

  test("PHASE-6: closing notes its time; stepping back takes it away", () => {
    const closed = once(inPhase("commit"), { type: "move", from: "commit", to: "closed" });
    expect(closed.closedAt).toBe(NOW);
    expect(once(closed, { type: "move", from: "closed", to: "commit" }).closedAt).toBeNull();
  });

  test("PHASE-7: ending leaves the workshop as all steps that are left would, one after the other", () => {
    for (const [at, from] of PHASES.entries()) {
      const open = inPhase(from, { tables: { ...NO_TABLES, state: from === "discuss" ? "open" : "closed" } });
      const stepped = PHASES.slice(at + 1).reduce((now, to) => once(now, { type: "move", from: now.phase, to }), open);
      expect(once(open, { type: "end", from })).toEqual(stepped);
    }
    expect(codeOf(inPhase("resort"), { type: "end", from: "discuss" })).toBe("phase_moved");
    // Two facilitators end it at once: the second one has what was asked for.
    expect(decide(inPhase("closed", { closedAt: 1 }), facilitator, { type: "end", from: "discuss" }, NOW)).toEqual({
      ok: true,
      value: [],
    });
  });
});

describe("who may say what", () => {
  test("COMMAND-1: the facilitator's commands are not a participant's, nor the other way round", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PHASES), facilitatorCommand, participantCommand, (phase, theirs, ours) => {
        expect(codeOf(inPhase(phase), theirs, participant)).toBe("not_yours");
        expect(codeOf(inPhase(phase), ours, facilitator)).toBe("not_yours");
      }),
    );
    const removal: Command = { type: "remove", participantId: "anybody", ban: false };
    expect(codeOf(aWorkshop(), removal, participant)).toBe("not_yours");
    expect(codeOf(aWorkshop(), removal)).toBe("ok");
  });

  test("COMMAND-2: who was removed or belongs elsewhere is refused everything", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PHASES), fc.oneof(facilitatorCommand, participantCommand), (phase, command) => {
        const removed: Actor = { role: "participant", participant: aPerson(deck, 1, { removed: true }) };
        const stranger: Actor = { role: "participant", participant: aPerson(deck, 1, { workshopId: "another" }) };
        expect(codeOf(inPhase(phase), command, removed)).toBe("not_a_participant");
        expect(codeOf(inPhase(phase), command, stranger)).toBe("not_a_participant");
      }),
    );
  });

  test("COMMAND-3: deciding changes nothing by itself, and a refusal brings no changes", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PHASES), fc.oneof(facilitatorCommand, participantCommand), (phase, command) => {
        const workshop = inPhase(phase);
        const before = structuredClone(workshop);
        for (const actor of [facilitator, participant]) {
          const decided = decide(workshop, actor, command, NOW);
          if (!decided.ok) expect(decided).not.toHaveProperty("value");
        }
        expect(workshop).toEqual(before);
      }),
    );
  });

  test("COMMAND-4: arguing in compare and commit, about an opened card", () => {
    const arguing: Command = { type: "object", id: "an id", card: 2, on: true, line: null };
    for (const phase of PHASES) {
      const may = phase === "compare" || phase === "commit";
      expect(codeOf(inPhase(phase, { revealed: [2] }), arguing, participant)).toBe(may ? "ok" : "wrong_phase");
    }
    expect(codeOf(inPhase("compare", { revealed: [1] }), arguing, participant)).toBe("not_revealed");
  });

  test("COMMAND-5: a commitment in commit alone, for a column of the deck", () => {
    const commit = (col: number): Command => ({ type: "commit", id: "an id", commitment: aCommitment({ col }) });
    for (const phase of PHASES)
      expect(codeOf(inPhase(phase), commit(1), participant)).toBe(phase === "commit" ? "ok" : "wrong_phase");
    expect(codeOf(inPhase("commit"), commit(2), participant)).toBe("unknown_column");
  });

  test("COMMAND-6: the closing question for 14 days after closing", () => {
    const rate: Command = { type: "rate", rating: 4 };
    const closed = inPhase("closed", { closedAt: NOW });
    const days = 14 * 86_400_000;
    expect(codeOf(closed, rate, participant, NOW + days)).toBe("ok");
    expect(codeOf(closed, rate, participant, NOW + days + 1)).toBe("too_late");
    expect(codeOf(inPhase("commit"), rate, participant)).toBe("wrong_phase");
    const word: Command = { type: "lastWord", id: "an id", text: "Listening" };
    expect(codeOf(closed, word, participant, NOW + days)).toBe("ok");
    expect(codeOf(closed, word, participant, NOW + days + 1)).toBe("too_late");
    expect(codeOf(inPhase("commit"), word, participant)).toBe("wrong_phase");
    expect(codeOf(closed, word)).toBe("not_yours");
  });

  test("COMMAND-7: a new name in every phase but closed", () => {
    for (const phase of PHASES)
      expect(codeOf(inPhase(phase), { type: "rename", name: "New" }, participant)).toBe(
        phase === "closed" ? "wrong_phase" : "ok",
      );
  });
});

describe("the stage", () => {
  test("STAGE-1: a card comes on stage in discuss and compare, never the practice card", () => {
    for (const phase of PHASES) {
      const may = phase === "discuss" || phase === "compare";
      expect(codeOf(inPhase(phase), { type: "show", card: 0 })).toBe(may ? "ok" : "wrong_phase");
      if (may) expect(codeOf(inPhase(phase), { type: "show", card: 9 })).toBe("unknown_card");
      if (may) expect(codeOf(inPhase(phase), { type: "show", card: 99 })).toBe("unknown_card");
    }
  });

  test("STAGE-2: on stage in discuss is discussed, until unmarked; interplay cards and compare do not count", () => {
    const talked = once(once(inPhase("discuss"), { type: "show", card: 3 }), { type: "show", card: 1 });
    expect(talked.discussed).toEqual([3, 1]);
    expect(once(talked, { type: "show", card: 3 }).discussed).toEqual([3, 1]);
    expect(once(talked, { type: "show", card: 8 }).discussed).toEqual([3, 1]);
    expect(once(talked, { type: "discussed", card: 3, on: false }).discussed).toEqual([1]);
    expect(once(inPhase("compare"), { type: "show", card: 3 }).discussed).toEqual([]);
    expect(codeOf(inPhase("discuss"), { type: "discussed", card: 8, on: true })).toBe("unknown_card");
    expect(codeOf(inPhase("sort"), { type: "discussed", card: 3, on: true })).toBe("wrong_phase");
  });

  test("QUEUE-7: a card that takes both leaves the queue when it comes on stage; others stay in the facilitator's order", () => {
    const queued = inPhase("discuss", { queue: { order: [8, 3], skipped: [5] } });
    expect(once(queued, { type: "show", card: 8 }).queue).toEqual({ order: [3], skipped: [5] });
    expect(once(queued, { type: "show", card: 3 }).queue).toEqual(queued.queue);
    expect(once({ ...queued, phase: "compare" }, { type: "show", card: 8 }).queue).toEqual(queued.queue);
  });

  test("STAGE-4: a card brings its prompt; no more than two", () => {
    expect(once(inPhase("discuss"), { type: "show", card: 3 }).stage.prompts).toEqual(["card"]);
    expect(codeOf(inPhase("discuss"), { type: "stage", set: { prompts: ["card", "words"] } })).toBe("ok");
    expect(codeOf(inPhase("discuss"), { type: "stage", set: { prompts: ["card", "words", "change"] } })).toBe(
      "unknown_prompt",
    );
  });

  test("REVEAL-1: opened in compare alone, one or all, and stays open", () => {
    for (const phase of PHASES) {
      const may = phase === "compare";
      expect(codeOf(inPhase(phase), { type: "reveal", card: 0 })).toBe(may ? "ok" : "wrong_phase");
      expect(codeOf(inPhase(phase), { type: "openAll" })).toBe(may ? "ok" : "wrong_phase");
    }
    const twice = once(once(inPhase("compare"), { type: "reveal", card: 5 }), { type: "reveal", card: 5 });
    expect(twice.revealed).toEqual([5]);
    expect(once(twice, { type: "openAll" }).revealed).toEqual(modelIndices(deck));
    expect(codeOf(inPhase("compare"), { type: "reveal", card: 9 })).toBe("unknown_card");
    expect(once(twice, { type: "move", from: "compare", to: "commit" }).revealed).toEqual([5]);
  });

  test("REVEAL-2: the whole picture only when all cards are open", () => {
    const picture: Command = { type: "stage", set: { compare: "overview" } };
    expect(codeOf(inPhase("compare", { revealed: [0, 1] }), picture)).toBe("not_revealed");
    expect(codeOf(inPhase("compare", { revealed: modelIndices(deck) }), picture)).toBe("ok");
  });
});
