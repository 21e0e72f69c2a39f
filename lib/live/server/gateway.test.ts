import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  connected,
  type LiveHarness,
  next,
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

type Cast = Awaited<ReturnType<typeof cast>>;

/** A workshop with its facilitator, one participant and a stage, all connected. */
async function cast() {
  const facilitator = await live.facilitator();
  const workshop = await live.workshop(facilitator.id);
  const participant = await live.join(workshop.code, "Priya");
  const [desk, phone, stage] = [
    live.console(workshop.id, facilitator.cookie),
    live.phone(workshop.code, participant.cookie),
    live.stage(workshop.stageKey),
  ];
  await Promise.all([desk, phone, stage].map(connected));
  return { facilitator, workshop, participant, desk, phone, stage };
}

const moveTo = async (
  { desk }: Cast,
  ...phases: ("lobby" | "sort" | "discuss" | "resort" | "compare" | "commit" | "closed")[]
) => {
  for (let at = 1; at < phases.length; at++) {
    const [from, to] = [phases[at - 1], phases[at]];
    if (from && to) expect(await send(desk, "move", { from, to })).toEqual({ ok: true, value: null });
  }
};

const cardOf = ({ workshop }: Cast, at: number) => workshop.deck.cards[at]?.id ?? "";
const placing = (cardId: string, seq: number, columnId: string | null = "leadership", round: 1 | 2 = 1) => ({
  placements: [{ cardId, columnId, round, seq }],
});

describe("a placement over a real socket", () => {
  it("is acknowledged after it is in the database, and twice changes nothing", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    const sent = placing(cardOf(room, 0), 1);
    expect(await send(room.phone, "place", sent)).toEqual({ ok: true, value: { outcomes: ["counted"] } });
    expect(await live.db.prisma.placement.count({ where: { participantId: room.participant.id } })).toBe(1);
    expect(await send(room.phone, "place", sent)).toEqual({ ok: true, value: { outcomes: ["already_newer"] } });
    expect(await live.db.prisma.placement.count({ where: { participantId: room.participant.id } })).toBe(1);
  });

  it("with an old seq keeps the newer one", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    await send(room.phone, "place", placing(cardOf(room, 0), 5, "management"));
    expect(await send(room.phone, "place", placing(cardOf(room, 0), 4))).toEqual({
      ok: true,
      value: { outcomes: ["already_newer"] },
    });
    const [kept] = await live.db.prisma.placement.findMany({ where: { participantId: room.participant.id } });
    expect(kept?.col).toBe(1);
  });

  it("that comes twice with one seq but two columns is counted once, and memory and database agree (found by the property test)", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    const [cardId, round, seq] = [cardOf(room, 0), 1 as const, 10];
    const placements = [
      { cardId, columnId: "leadership", round, seq },
      { cardId, columnId: "management", round, seq },
    ];
    const told = next(room.desk, "console", (view) => view.cards[0]?.first.n === 1);
    expect(await send(room.phone, "place", { placements })).toEqual({
      ok: true,
      value: { outcomes: ["already_newer", "counted"] },
    });
    expect((await told).cards[0]?.first.counts).toEqual([0, 1]);
    const loaded = await live.store.workshops.load(room.workshop.id);
    expect(loaded?.people.get(room.participant.id)?.board[0]).toBe(1);
  });

  it("is refused with its reason in the wrong phase, for an unknown card, an unknown column and a card nobody sorts", async () => {
    const room = await cast();
    expect(await send(room.phone, "place", placing(cardOf(room, 0), 1))).toMatchObject({
      value: { outcomes: ["round_closed"] },
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
      value: { outcomes: ["unknown_card", "unknown_card", "unknown_card", "round_closed", "counted"] },
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
    expect(await send(room.desk, "remove", { participantId: room.participant.id })).toMatchObject({ ok: true });
    await gone;
    const [outcome] = await live.store.placements.write([
      { participantId: room.participant.id, card: 0, round: 1, col: 0, seq: 9 },
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
    const outcomes = all.map((answer) => (answer.ok ? answer.value?.outcomes?.[0] : answer.code));
    expect(outcomes.every((outcome) => outcome === "counted" || outcome === "round_closed")).toBe(true);
    const stored = await live.db.prisma.placement.count({
      where: { participantId: { in: others.map((other) => other.id) } },
    });
    expect(stored).toBe(outcomes.filter((outcome) => outcome === "counted").length);
  });
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

describe("who may say what", () => {
  it("a participant cannot steer, a stage can say nothing, a console cannot answer", async () => {
    const { phone, stage, desk } = await cast();
    expect(await send(phone, "move", { from: "lobby", to: "sort" })).toEqual({ ok: false, code: "not_allowed" });
    expect(await send(stage, "move", { from: "lobby", to: "sort" })).toEqual({ ok: false, code: "not_allowed" });
    expect(await send(stage, "place", placing("practice", 1))).toEqual({ ok: false, code: "not_allowed" });
    expect(await send(desk, "place", placing("practice", 1))).toEqual({ ok: false, code: "not_allowed" });
  });

  it("a second facilitator neither sees nor steers the first one's workshop", async () => {
    const { workshop } = await cast();
    const stranger = await live.facilitator();
    expect(await refusalOf(live.console(workshop.id, stranger.cookie))).toBe("no_workshop");
    expect(await live.store.workshops.listOwn(stranger.id)).toEqual([]);
  });

  it.each([
    ["no cookie", () => ""],
    ["a forged signature", (cookie: string) => `${cookie.slice(0, -4)}AAAA`],
    [
      "another participant's id under one's own signature",
      (cookie: string) => cookie.replace(/=[^.]+/, "=0190a0a0-0000-7000-8000-000000000000"),
    ],
  ])("a participant with %s is not let in", async (_what, change) => {
    const { workshop, participant } = await cast();
    expect(await refusalOf(live.phone(workshop.code, change(participant.cookie)))).toBe("not_a_participant");
  });

  it("a participant's cookie opens no other workshop", async () => {
    const [one, two] = [await cast(), await cast()];
    const value = one.participant.cookie.split("=")[1];
    expect(await refusalOf(live.phone(two.workshop.code, `twofold.p.${two.workshop.code}=${value}`))).toBe(
      "no_workshop",
    );
  });

  it("yesterday's page is told to reload, whatever shape it sends", async () => {
    expect(await refusalOf(live.open({ protocol: 0, role: "participant", code: "12345678" }))).toBe("reload_needed");
    expect(await refusalOf(live.open({ protocol: 0, kind: "guest" }))).toBe("reload_needed");
    expect(await refusalOf(live.open({ role: "visitor" }))).toBe("bad_handshake");
    expect(await refusalOf(live.open({ role: "stage", stageKey: "no-such-stage-key-at-all" }))).toBe("no_workshop");
  });

  it("a page of another origin opens no socket, even with the cookie", async () => {
    const { workshop, participant } = await cast();
    const stranger = live.open(
      { role: "participant", code: workshop.code },
      { cookie: participant.cookie, origin: "http://evil.example" },
    );
    expect(await refusalOf(stranger)).toMatch(/websocket error|xhr/);
  });
});

describe("what is told to whom", () => {
  it("two tabs of one participant agree after a placement in one of them", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    const second = live.phone(room.workshop.code, room.participant.cookie);
    await connected(second);
    const told = next(second, "own", (own) => own.placements.length === 1);
    await send(room.phone, "place", placing(cardOf(room, 2), 7));
    expect((await told).placements).toEqual([{ cardId: cardOf(room, 2), round: 1, col: 0, seq: 7 }]);
  });

  it("two consoles of one facilitator: one step is taken once, the slower hears that the phase has moved", async () => {
    const room = await cast();
    const second = live.console(room.workshop.id, room.facilitator.cookie);
    await connected(second);
    const told = next(second, "console", (view) => view.phase === "sort");
    const answers = await Promise.all([
      send(room.desk, "move", { from: "lobby", to: "sort" }),
      send(second, "move", { from: "lobby", to: "sort" }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, code: "phase_moved" });
    expect((await told).phase).toBe("sort");
  });

  it("phones hear nothing of other people's placements while they sort", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    const other = await live.join(room.workshop.code, "Hanna");
    const hanna = live.phone(room.workshop.code, other.cookie);
    await next(hanna, "own");
    const heard: string[] = [];
    hanna.onAny((event: string) => heard.push(event));
    const seen = next(room.desk, "console", (view) => view.cards[0]?.first.n === 1);
    await send(room.phone, "place", placing(cardOf(room, 0), 1));
    await seen;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard).toEqual([]);
  });

  it("the console sees who is here and who has dropped", async () => {
    const room = await cast();
    const dropped = next(room.desk, "console", (view) => view.dropped === 1);
    room.phone.disconnect();
    expect((await dropped).listed).toMatchObject([{ name: "Priya", connected: false }]);
  });

  it("the stage shows a new name, and what is typed into it stays text", async () => {
    const room = await cast();
    const shown = next(room.stage, "stage", (view) => view.names.length === 2);
    await live.join(room.workshop.code, "<script>alert(1)</script>\u202E\u200B");
    expect((await shown).names[0]?.name).toBe("<script>alert(1)</script");
  });

  it("a room that nobody shows is read anew with everything in it", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    await send(room.phone, "place", placing(cardOf(room, 3), 11, "management"));
    const loaded = await live.store.workshops.load(room.workshop.id);
    expect(loaded?.people.get(room.participant.id)?.board[3]).toBe(1);
    expect(loaded?.workshop.phase).toBe("sort");
  });
});

it("nothing above was logged as a failure", () => {
  expect(live.errors).toEqual([]);
});
