import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PHASES } from "@/lib/domain/phase";
import { cardOf, castOf, moveTo, placing } from "@/lib/testing/live-cast";
import {
  connected,
  firstAnswers,
  type LiveHarness,
  next,
  refusalOf,
  send,
  startLiveHarness,
} from "@/lib/testing/live-harness";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

const cast = () => castOf(live);

describe("who may say what", () => {
  it("a participant cannot steer, a stage can say nothing, a console cannot answer", async () => {
    const { phone, stage, desk, participant } = await cast();
    expect(await send(phone, "move", { from: "lobby", to: "sort" })).toEqual({ ok: false, code: "not_allowed" });
    for (const socket of [phone, stage])
      for (const answer of [send(socket, "findPeople", { name: "P" }), send(socket, "findShared", { text: "P" })])
        expect(await answer).toEqual({ ok: false, code: "not_allowed" });
    expect(await send(desk, "findPeople", { name: "pri" })).toMatchObject({
      ...{ ok: true, value: [{ id: participant.id, name: "Priya", connected: true, table: null }] },
    });
    expect(await send(stage, "move", { from: "lobby", to: "sort" })).toEqual({ ok: false, code: "not_allowed" });
    expect(await send(stage, "place", placing("practice", 1))).toEqual({ ok: false, code: "not_allowed" });
    expect(await send(desk, "place", placing("practice", 1))).toEqual({ ok: false, code: "not_allowed" });
  });

  it("a second facilitator neither sees nor steers the first one's workshop", async () => {
    const { workshop } = await cast();
    const stranger = await live.facilitator();
    expect(await refusalOf(live.console(workshop.id, stranger.cookie))).toBe("no_workshop");
    expect(await live.store.workshops.listFacilitated(stranger.id)).toEqual([]);
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

  it("a connection keeps nothing of the request it came with, neither headers nor cookie", async () => {
    const { workshop, participant } = await cast();
    const came = once(live.http, "upgrade");
    const phone = live.phone(workshop.code, participant.cookie);
    const request = (await came)[0] as IncomingMessage;
    expect(request.headers.cookie).toBe(participant.cookie);
    expect(request.rawHeaders).not.toEqual([]);
    await next(phone, "phones");
    expect(request.headers).toEqual({});
    expect(request.rawHeaders).toEqual([]);
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
    expect((await told).placements).toEqual([{ cardId: cardOf(room, 2), round: 1, col: 0, sure: null, seq: 7 }]);
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

  it("two facilitators who end the workshop at once both have it closed, with each step taken once", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    const second = live.console(room.workshop.id, room.facilitator.cookie);
    await connected(second);
    const heard: string[] = [];
    room.phone.on("phones", ({ phase }) => heard.push(phase));
    const told = next(room.phone, "phones", ({ phase }) => phase === "closed");
    const answers = await Promise.all([room.desk, second].map((desk) => send(desk, "end", { from: "sort" })));
    expect(answers).toEqual(Array(2).fill({ ok: true, value: null }));
    await told;
    // No phone is led through what is skipped.
    expect(new Set(heard.filter((phase) => phase !== "sort"))).toEqual(new Set(["closed"]));
    const kept = await live.db.prisma.workshop.findUniqueOrThrow({ where: { id: room.workshop.id } });
    expect(kept).toMatchObject({ phase: "closed", closedAt: expect.any(Date) });
    expect((kept.stays as { phase: string }[]).map(({ phase }) => phase)).toEqual(PHASES);
  });

  it("who ends the workshop while a colleague goes on is told, and it is not left between two steps", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    const second = live.console(room.workshop.id, room.facilitator.cookie);
    await connected(second);
    const [moved, ended] = await Promise.all([
      send(room.desk, "move", { from: "sort", to: "discuss" }),
      send(second, "end", { from: "sort" }),
    ]);
    const refused = { ok: false, code: "phase_moved" };
    const { phase } = await live.db.prisma.workshop.findUniqueOrThrow({ where: { id: room.workshop.id } });
    expect([phase, moved, ended]).toEqual(
      moved.ok ? ["discuss", { ok: true, value: null }, refused] : ["closed", refused, { ok: true, value: null }],
    );
  });

  it("phones hear nothing of other people's placements while they sort", async () => {
    const room = await cast();
    await moveTo(room, "lobby", "sort");
    const other = await live.join(room.workshop.code, "Hanna");
    const hanna = live.phone(room.workshop.code, other.cookie);
    await next(hanna, "own");
    const heard: string[] = [];
    hanna.onAny((event: string) => heard.push(event));
    const seen = next(room.desk, "console", (view) => firstAnswers(view, 0) === 1);
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
