import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardOf, castOf, moveTo, placing } from "@/lib/testing/live-cast";
import {
  connected,
  firstAnswers,
  type LiveHarness,
  next,
  outcomesOf,
  refusalOf,
  send,
  sendRaw,
  startLiveHarness,
} from "@/lib/testing/live-harness";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

const cast = () => castOf(live);

describe("a placement over a real socket", () => {
  it("is acknowledged after it is in the database, and twice changes nothing", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    const sent = placing(cardOf(room, 0), 1);
    expect(await send(room.phone, "place", sent)).toEqual({ ok: true, value: ["counted"] });
    expect(await live.db.prisma.placement.count({ where: { participantId: room.participant.id } })).toBe(1);
    expect(await send(room.phone, "place", sent)).toEqual({ ok: true, value: ["already_newer"] });
    expect(await live.db.prisma.placement.count({ where: { participantId: room.participant.id } })).toBe(1);
  });

  it("with an old seq keeps the newer one", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    await send(room.phone, "place", placing(cardOf(room, 0), 5, "management"));
    expect(await send(room.phone, "place", placing(cardOf(room, 0), 4))).toEqual({
      ok: true,
      value: ["already_newer"],
    });
    const [kept] = await live.db.prisma.placement.findMany({ where: { participantId: room.participant.id } });
    expect(kept?.col).toBe(1);
  });

  it("PLACE-4: that takes a card back says nothing about being sure", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    const taken = { cardId: cardOf(room, 0), columnId: null, round: 1 as const, seq: 1, sure: true };
    expect(await send(room.phone, "place", { placements: [taken] })).toEqual({ ok: true, value: ["counted"] });
    const [kept] = await live.db.prisma.placement.findMany({ where: { participantId: room.participant.id } });
    expect(kept).toMatchObject({ col: null, sure: null });
    const own = await next(live.phone(room.workshop.code, room.participant.cookie), "own");
    expect(own.placements).toMatchObject([{ col: null, sure: null }]);
  });

  it("that comes twice with one seq but two columns is counted once, and memory and database agree (found by the property test)", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    const [cardId, round, seq] = [cardOf(room, 0), 1 as const, 10];
    const placements = [
      { cardId, columnId: "leadership", round, seq },
      { cardId, columnId: "management", round, seq },
    ];
    const told = next(room.desk, "console", (view) => firstAnswers(view, 0) === 1);
    expect(await send(room.phone, "place", { placements })).toEqual({
      ok: true,
      value: ["already_newer", "counted"],
    });
    expect((await told).counts.first[0]).toEqual([0, 1]);
    const loaded = await live.store.workshops.load(room.workshop.id);
    expect(loaded?.people.get(room.participant.id)?.board[0]).toBe(1);
  });

  it("is refused with its reason in the wrong phase, for an unknown card, an unknown column and a card nobody sorts", async () => {
    const room = await cast();
    expect(await send(room.phone, "place", placing(cardOf(room, 0), 1))).toMatchObject({
      value: ["round_closed"],
    });
    await moveTo(room, "lobby", "sort");
    const strange = [
      { cardId: "no-such-card", columnId: "leadership", round: 1 as const, seq: 2 },
      { cardId: cardOf(room, 0), columnId: "no-such-column", round: 1 as const, seq: 3 },
      { cardId: "practice", columnId: "leadership", round: 1 as const, seq: 4 },
      { cardId: cardOf(room, 0), columnId: "leadership", round: 2 as const, seq: 5 },
      { cardId: cardOf(room, 1), columnId: "leadership", round: 1 as const, seq: 6 },
    ];
    expect(await send(room.phone, "place", { placements: strange })).toEqual({
      ok: true,
      value: ["unknown_card", "unknown_card", "unknown_card", "round_closed", "counted"],
    });
  });

  it("speaks for its sender alone: another participant's id in the payload is not even read", async () => {
    const room = await cast();
    const other = await live.join(room.workshop.code, "Hanna");
    await moveTo(room, "lobby", "sort");
    const forged = { placements: [{ ...placing(cardOf(room, 0), 1).placements[0], participantId: other.id }] };
    expect(await sendRaw(room.phone, "place", forged)).toMatchObject({ ok: true });
    expect(await live.db.prisma.placement.count({ where: { participantId: other.id } })).toBe(0);
    expect(await live.db.prisma.placement.count({ where: { participantId: room.participant.id } })).toBe(1);
  });

  it("of a removed participant is refused, and so is a new connection", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    const gone = new Promise<void>((resolve) => room.phone.once("removed", () => resolve()));
    expect(await send(room.desk, "remove", { participantId: room.participant.id, ban: false })).toMatchObject({
      ok: true,
    });
    await gone;
    const [outcome] = await live.store.placements.write([
      { participantId: room.participant.id, card: 0, round: 1, col: 0, sure: null, seq: 9 },
    ]);
    expect(outcome?.outcome).toBe("not_a_participant");
    expect(await refusalOf(live.phone(room.workshop.code, room.participant.cookie))).toBe("not_a_participant");
  });

  it("that races the closing of its round is counted or refused, never both and never neither", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    const others = await Promise.all(Array.from({ length: 20 }, () => live.join(room.workshop.code)));
    const phones = others.map((other) => live.phone(room.workshop.code, other.cookie));
    await Promise.all(phones.map(connected));
    const answers = phones.flatMap((phone, at) =>
      Array.from({ length: 10 }, (_, card) => send(phone, "place", placing(cardOf(room, card), at * 100 + card + 1))),
    );
    const [, ...all] = await Promise.all([moveTo(room, "sort", "discuss"), ...answers]);
    const outcomes = all.map((answer) => (answer.ok ? outcomesOf(answer)[0] : answer.code));
    expect(outcomes.every((outcome) => outcome === "counted" || outcome === "round_closed")).toBe(true);
    const stored = await live.db.prisma.placement.count({
      where: { participantId: { in: others.map((other) => other.id) } },
    });
    expect(stored).toBe(outcomes.filter((outcome) => outcome === "counted").length);
  });
});

it("a participant's own line about a card without a column comes back in that person's own view", async () => {
  const room = await cast();
  await moveTo(room, "lobby", "sort", "discuss");
  const cardId = room.workshop.deck.cards.find(({ kind }) => kind === "interplay")?.id ?? "";
  await send(room.desk, "show", { cardId });
  const told = next(room.phone, "own", ({ words }) => words.length > 0);
  expect(await send(room.phone, "addWord", { cardId, columnId: "management", text: "Dates" })).toMatchObject({
    ok: true,
  });
  expect((await told).words).toEqual([{ cardId, col: 1, text: "Dates" }]);
});

describe("strange packets", () => {
  const strange: [string, unknown[]][] = [
    ["no payload", []],
    ["null", [null]],
    ["a number", [42]],
    ["a list", [[1, 2, 3]]],
    ["an empty object", [{}]],
    ["placements that are no list", [{ placements: "all" }]],
    ["no placements", [{ placements: [] }]],
    ["a negative seq", [{ placements: [{ cardId: "x", columnId: "leadership", round: 1, seq: -1 }] }]],
    ["a third round", [{ placements: [{ cardId: "x", columnId: "leadership", round: 3, seq: 1 }] }]],
    ["how sure, without a column", [{ placements: [{ cardId: "x", round: 1, seq: 1, sure: true }] }]],
    ["a payload with a prototype", [JSON.parse('{"__proto__": {"placements": []}}')]],
  ];
  it.each(strange)("%s is answered with bad_input, and the next command works", async (_what, given) => {
    const room = await cast();
    expect(await sendRaw(room.phone, "place", ...given)).toEqual({ ok: false, code: "bad_input" });
    expect(await send(room.phone, "rename", { name: "Still here" })).toEqual({
      ok: true,
      value: { name: "Still here" },
    });
  });

  it("a text of 10,000 characters is answered with too_long, and the next one is taken", async () => {
    const { phone, workshop } = await cast();
    const cardId = workshop.deck.cards[0]?.id ?? "";
    const columnId = workshop.deck.columns[0]?.id ?? "";
    const long = "x".repeat(10_000);
    const tooLong = { ok: false, code: "too_long" };
    expect(await send(phone, "object", { cardId, on: true, line: long })).toEqual(tooLong);
    expect(await send(phone, "addWord", { cardId, columnId, text: long })).toEqual(tooLong);
    expect(await send(phone, "practise", {})).toMatchObject({ ok: true });
  });

  it("an unknown command is answered, also one named like a property of every object", async () => {
    const { phone } = await cast();
    expect(await sendRaw(phone, "destroy", {})).toEqual({ ok: false, code: "unknown_command" });
    expect(await sendRaw(phone, "constructor", {})).toEqual({ ok: false, code: "unknown_command" });
  });

  it("without an acknowledgement to call does nothing bad", async () => {
    const { phone } = await cast();
    (phone as { emit(name: string, ...given: unknown[]): unknown }).emit("place", "no ack");
    expect(await send(phone, "practise", {})).toMatchObject({ ok: true });
  });

  it("that are too large end the connection and nobody else's", async () => {
    const room = await cast();
    const closed = new Promise<string>((resolve) => room.phone.once("disconnect", resolve));
    (room.phone as { emit(name: string, ...given: unknown[]): unknown }).emit("rename", { name: "x".repeat(100_000) });
    expect(await closed).toMatch(/transport/);
    expect(await send(room.desk, "timer", { action: "start", duration: 60_000 })).toMatchObject({ ok: true });
  });

  it("that flood are slowed down, by participant and not by address", async () => {
    const room = await cast();
    const other = await live.join(room.workshop.code, "Hanna");
    const hanna = live.phone(room.workshop.code, other.cookie);
    await connected(hanna);
    const flood = await Promise.all(Array.from({ length: 130 }, () => send(room.phone, "practise", {})));
    expect(flood.filter((answer) => !answer.ok && answer.code === "too_fast").length).toBeGreaterThanOrEqual(25);
    expect(await send(hanna, "practise", {})).toMatchObject({ ok: true });
  });
});

it("nothing above was logged as a failure", () => {
  expect(live.errors).toEqual([]);
});
