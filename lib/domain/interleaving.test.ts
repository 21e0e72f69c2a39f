import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aDeck, aPerson, aRoom, aWorkshop, START } from "@/lib/testing/builders";
import { apply } from "./apply";
import { cell, confidenceOf, counted, TAKEN } from "./board";
import { sortableIndices } from "./cards";
import type { Change, Command } from "./commands";
import { decide } from "./decide";
import { resultsOf } from "./findings";
import { nextPhase, openRound, type Phase, previousPhase, type Round } from "./phase";
import { isAcknowledged, type Placement, placementOutcome } from "./placement";
import { applyToRoom, type Placed, present, type Room, setCell } from "./room";
import { placeIn, runningOf } from "./running";
import { ownViewFor, viewFor } from "./view";

/**
 * PLACE-5 on the level of values: a store that decides as lib/db does, nodes that hold the room in memory as
 * lib/live/server does, and phones with an outbox. Notices reach a node late, twice and in any order for placements;
 * commands reach it in their order, as versions do, but any time later. A node that missed some loads the room again.
 */
const deck = aDeck();
const CARDS = deck.cards.length;
const PEOPLE = 5;
const NODES = 2;
const sortable = sortableIndices(deck);

type Phone = { id: string; seq: number; outbox: Placement[]; refused: number };
type Written = { placement: Placement; placed: Placed };
type Node = { room: Room; placements: Written[]; commands: { changes: Change[]; version: number }[] };

const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant("place" as const),
      who: fc.nat(PEOPLE - 1),
      card: fc.nat(sortable.length - 1),
      col: fc.option(fc.nat(1)),
      sure: fc.option(fc.boolean()),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("send" as const),
      who: fc.nat(PEOPLE - 1),
      many: fc.integer({ min: 1, max: 4 }),
      ackLost: fc.boolean(),
      swapped: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("resend" as const), at: fc.nat(200) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("move" as const), back: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("show" as const), card: fc.nat(CARDS - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("openAll" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("remove" as const), who: fc.nat(PEOPLE - 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("object" as const),
      who: fc.nat(PEOPLE - 1),
      card: fc.nat(CARDS - 1),
      on: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("rename" as const), who: fc.nat(PEOPLE - 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("ready" as const), who: fc.nat(PEOPLE - 1), on: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("paper" as const),
      sheet: fc.nat(1),
      isStale: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
      first: fc.option(fc.array(fc.record({ at: fc.nat(7), col: fc.option(fc.nat(1)) }), { maxLength: 8 })),
      second: fc.option(fc.array(fc.record({ at: fc.nat(7), col: fc.option(fc.nat(1)) }), { maxLength: 8 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("readmit" as const), who: fc.nat(PEOPLE - 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("word" as const), who: fc.nat(PEOPLE - 1), col: fc.nat(1), at: fc.nat(99) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("deliver" as const),
      node: fc.nat(NODES - 1),
      at: fc.nat(50),
      twice: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("command" as const), node: fc.nat(NODES - 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("restart" as const), node: fc.nat(NODES - 1) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const copyOf = (room: Room): Room => structuredClone(room);
const fresh = () =>
  aRoom(
    aWorkshop({ deck, phase: "sort" }),
    Array.from({ length: PEOPLE }, (_, n) => aPerson(deck, n + 1)),
  );

class World {
  store = fresh();
  nodes: Node[] = Array.from({ length: NODES }, () => ({ room: fresh(), placements: [], commands: [] }));
  phones: Phone[] = [...this.store.people.keys()].map((id) => ({ id, seq: 0, outbox: [], refused: 0 }));
  sent: Placement[] = [];
  /** what an acknowledged placement promises: its cell has this seq or a higher one */
  promised: Placement[] = [];

  write(placement: Placement): boolean {
    const person = this.store.people.get(placement.participantId);
    if (person === undefined) return false;
    const at = cell(CARDS, placement.round, placement.card);
    const outcome = placementOutcome(this.store.workshop, !person.removed, person.seqs[at] || null, placement);
    this.sent.push(placement);
    if (isAcknowledged(outcome)) this.promised.push(placement);
    if (outcome !== "counted") return isAcknowledged(outcome);
    const { col, sure, seq } = placement;
    const placed = { value: col ?? TAKEN, confidence: confidenceOf(sure), seq };
    expect(setCell(person, at, placed)).toBe(true);
    for (const node of this.nodes) node.placements.push({ placement, placed });
    return true;
  }

  command(command: Command, who?: string) {
    const person = who === undefined ? undefined : this.store.people.get(who);
    const actor =
      person === undefined
        ? ({ role: "facilitator" } as const)
        : ({ role: "participant", participant: person } as const);
    const sheet = command.type === "savePaper" ? (this.store.people.get(command.sheetId) ?? null) : null;
    const spoken = actor.role === "facilitator" ? { ...actor, sheet } : actor;
    const decided = decide(this.store.workshop, spoken, command, START);
    if (!decided.ok) return;
    const version = this.store.workshop.version + 1;
    for (const change of decided.value) applyToRoom(this.store, change, version);
    for (const node of this.nodes) node.commands.push({ changes: decided.value, version });
  }

  take(step: Step) {
    const { workshop } = this.store;
    if (step.do === "place") this.place(step.who, sortable[step.card] ?? 0, step.col, step.sure);
    if (step.do === "send") this.send(step.who, step.many, step.ackLost, step.swapped);
    if (step.do === "resend" && this.sent.length > 0) this.write(this.sent[step.at % this.sent.length] as Placement);
    if (step.do === "move") {
      const to = step.back ? previousPhase(workshop.phase) : nextPhase(workshop.phase);
      if (to !== null) this.command({ type: "move", from: workshop.phase, to });
    }
    if (step.do === "show") this.command({ type: "show", card: step.card });
    if (step.do === "openAll") this.command({ type: "openAll" });
    const who = "who" in step ? (this.phones[step.who]?.id ?? "") : "";
    if (step.do === "remove") this.command({ type: "remove", participantId: who, ban: false });
    if (step.do === "readmit") this.command({ type: "readmit", participantId: who });
    if (step.do === "object") {
      const line = step.on ? `Line ${step.card}` : null;
      this.command({ type: "object", id: `${who} ${step.card}`, card: step.card, on: step.on, line }, who);
    }
    if (step.do === "paper") this.paper(step);
    if (step.do === "rename") this.command({ type: "rename", name: `New ${step.who}` }, who);
    if (step.do === "ready") this.command({ type: "ready", phase: workshop.phase, on: step.on }, who);
    if (step.do === "word") {
      const card = deck.cards.findIndex(({ kind }) => kind === "interplay");
      this.command({ type: "addWord", id: `word ${step.at}`, card, col: step.col, text: `Text ${step.at}` }, who);
    }
    const node = "node" in step ? this.nodes[step.node] : undefined;
    if (step.do === "deliver" && node) this.deliver(node, step.at, step.twice);
    if (step.do === "command" && node) this.deliverCommand(node);
    if (step.do === "restart" && node) Object.assign(node, { room: copyOf(this.store), placements: [], commands: [] });
  }

  /** Two sheets, entered and corrected, sometimes by a facilitator who opened it before another one saved it. */
  paper({ sheet, isStale, first, second }: Extract<Step, { do: "paper" }>) {
    const sheetId = `sheet ${sheet}`;
    const seen = isStale ? 0 : (this.store.people.get(sheetId)?.revision ?? 0);
    const rows = (answers: typeof first) =>
      answers?.map(({ at, col }) => ({ card: sortable[at] ?? 0, col, sure: at % 2 === 0 })) ?? null;
    const untitled = (number: number) => `Paper ${number}`;
    this.command({
      type: "savePaper",
      ...{ sheetId, seen, untitled, name: null, first: rows(first), second: rows(second) },
    });
  }

  /** A phone places what it believes is the open round, even when the round has closed meanwhile. */
  place(who: number, card: number, col: number | null, sure: boolean | null) {
    const phone = this.phones[who];
    if (phone === undefined) return;
    const round: Round = openRound(this.store.workshop.phase) ?? (phone.seq % 2 === 0 ? 1 : 2);
    phone.seq++;
    phone.outbox.push({ participantId: phone.id, card, round, col, sure, seq: phone.seq });
  }

  send(who: number, many: number, ackLost: boolean, swapped: boolean) {
    const phone = this.phones[who];
    if (phone === undefined) return;
    const packet = phone.outbox.slice(0, many);
    const done = new Set((swapped ? packet.toReversed() : packet).filter((placement) => this.write(placement)));
    if (!ackLost) phone.outbox = phone.outbox.filter((placement) => !done.has(placement));
  }

  deliver(node: Node, at: number, twice: boolean) {
    const place = node.placements.length === 0 ? -1 : at % node.placements.length;
    const notice = node.placements[place];
    if (notice === undefined) return;
    if (!twice) node.placements.splice(place, 1);
    const person = node.room.people.get(notice.placement.participantId);
    if (person) placeIn(node.room, person, cell(CARDS, notice.placement.round, notice.placement.card), notice.placed);
    this.look(node);
  }

  /** A screen may look at any moment: the figures that follow each change are then those of a count from the start. */
  look({ room }: Node) {
    const followed = structuredClone(runningOf(room));
    expect(followed).toEqual(runningOf({ ...room, running: null }));
  }

  deliverCommand(node: Node) {
    const notice = node.commands.shift();
    for (const change of notice?.changes ?? []) applyToRoom(node.room, change, notice?.version ?? 0);
    this.look(node);
  }

  /** Everyone is connected again: outboxes empty as far as rounds allow, and all notices arrive. */
  settle() {
    for (const [who, phone] of this.phones.entries()) {
      this.send(who, phone.outbox.length, false, false);
      for (const placement of phone.outbox) expect(this.write(placement)).toBe(false);
    }
    for (const node of this.nodes) {
      while (node.placements.length > 0) this.deliver(node, node.placements.length - 1, false);
      while (node.commands.length > 0) this.deliverCommand(node);
    }
  }
}

const seen = (room: Room) => ({
  console: viewFor(room, "console", START),
  stage: viewFor(room, "stage", START),
  phones: viewFor(room, "phones", START),
  own: [...room.people.keys()].map((id) => ownViewFor(room, id)),
});

function recount(room: Room): number[][] {
  const round: Round = (["lobby", "sort", "discuss"] satisfies Phase[] as Phase[]).includes(room.workshop.phase)
    ? 1
    : 2;
  return deck.cards.map((_, card) =>
    deck.columns.map(
      (_column, column) =>
        present(room).filter(({ board }) => counted(board, round, card, new Set(room.workshop.discussed)) === column)
          .length,
    ),
  );
}

describe("any interleaving", () => {
  test("PLACE-5, TALLY-1: ends with everyone agreeing, nothing acknowledged lost, and the tally a recount", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 150 }), (steps) => {
        const world = new World();
        for (const one of steps) world.take(one);
        world.settle();
        for (const node of world.nodes) {
          expect(seen(node.room)).toEqual(seen(world.store));
          expect(resultsOf(node.room).final).toEqual(recount(world.store));
        }
        for (const { participantId, round, card, seq } of world.promised)
          expect(world.store.people.get(participantId)?.seqs[cell(CARDS, round, card)]).toBeGreaterThanOrEqual(seq);
      }),
      { numRuns: 300 },
    );
  });

  test("PLACE-5: a change that comes twice leaves the room as it was", () => {
    const [participantId = ""] = fresh().people.keys();
    const change: Change = { type: "objected", participantId, id: "an id", card: 2, on: true, line: null };
    const room = fresh();
    applyToRoom(room, change, 2);
    applyToRoom(room, change, 2);
    expect([...room.people.values()][0]?.objections).toMatchObject([{ card: 2 }]);
    expect(apply(room.workshop, change)).toBe(room.workshop);
  });
});
