import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { query } from "@/lib/testing/global-database";
import {
  connected,
  firstAnswers,
  type LiveHarness,
  next,
  refusalOf,
  send,
  startLiveHarness,
} from "@/lib/testing/live-harness";
import { ownWorkshop, renameWorkshop } from "@/lib/usecases/workshops";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

async function cast() {
  const facilitator = await live.facilitator();
  const workshop = await live.workshop(facilitator.id);
  const participant = await live.join(workshop.code, "Priya");
  const desk = live.console(workshop.id, facilitator.cookie);
  const phone = live.phone(workshop.code, participant.cookie);
  await Promise.all([desk, phone].map(connected));
  return { facilitator, workshop, participant, desk, phone, cardId: workshop.deck.cards[0]?.id ?? "" };
}

const sorting = ({ desk }: { desk: Awaited<ReturnType<typeof cast>>["desk"] }) =>
  send(desk, "move", { from: "lobby", to: "sort" });

describe("what the database took, though its answer was lost", () => {
  it("a placement is counted in every view once the phone sends it again", async () => {
    const room = await cast();
    await sorting(room);
    await live.store.placements.write([
      { participantId: room.participant.id, card: 0, round: 1, col: 0, sure: null, seq: 7 },
    ]);
    const told = next(room.desk, "console", (view) => firstAnswers(view, 0) === 1);
    const again = { cardId: room.cardId, columnId: "leadership", round: 1 as const, seq: 7 };
    expect(await send(room.phone, "place", { placements: [again] })).toMatchObject({
      value: ["already_newer"],
    });
    expect((await told).counts.first[0]).toEqual([1, 0]);
  });

  it("a step is seen on the console that tries it again", async () => {
    const room = await cast();
    await live.store.commands.transact(room.workshop.id, null, () => ({
      ok: true,
      value: [{ type: "phase", phase: "sort", at: Date.now() }],
    }));
    const told = next(room.desk, "console", (view) => view.phase === "sort");
    expect(await sorting(room)).toEqual({ ok: false, code: "phase_moved" });
    await told;
  });
});

describe("one person's ending", () => {
  it("does not refuse the answers that others send in the same moment", async () => {
    const room = await cast();
    await sorting(room);
    const other = await live.join(room.workshop.code, "Hanna");
    const client = await live.db.pool.connect();
    await client.query("BEGIN");
    await client.query("DELETE FROM participant WHERE id = $1", [room.participant.id]);
    const written = live.store.placements.write(
      [room.participant, other].map(({ id }) => ({
        participantId: id,
        card: 0,
        round: 1 as const,
        col: 0,
        sure: null,
        seq: 1,
      })),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await client.query("COMMIT");
    client.release();
    expect((await written).map((one) => one.outcome)).toEqual(["not_a_participant", "counted"]);
  });

  it("meets answers of the same person, new and changed, without holding up anybody", async () => {
    const room = await cast();
    await sorting(room);
    const other = await live.join(room.workshop.code, "Hanna");
    const placement = (participantId: string, card: number, seq: number) => {
      return { participantId, card, round: 1 as const, col: 0, sure: null, seq };
    };
    const { id } = room.participant;
    await live.store.placements.write([placement(id, 0, 1)]);
    const client = await live.db.pool.connect();
    await client.query("BEGIN");
    await client.query("SELECT FROM participant WHERE id = $1 FOR UPDATE", [id]);
    const written = live.store.placements.write([placement(id, 0, 2), placement(id, 1, 3), placement(other.id, 0, 1)]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    // What a deletion does next: it takes the person's answers along.
    await client.query("DELETE FROM participant WHERE id = $1", [id]);
    await client.query("COMMIT");
    client.release();
    expect((await written).map(({ outcome }) => outcome)).toEqual([
      "not_a_participant",
      "not_a_participant",
      "counted",
    ]);
  });

  it("is not in the hands of another workshop's facilitator", async () => {
    const [mine, theirs] = [await cast(), await cast()];
    let isSentAway = false;
    theirs.phone.once("removed", () => {
      isSentAway = true;
    });
    await send(mine.desk, "remove", { participantId: theirs.participant.id, ban: false });
    await send(theirs.phone, "practise", {});
    expect(isSentAway).toBe(false);
    expect(theirs.phone.connected).toBe(true);
  });
});

describe("a strange key of a stage", () => {
  it("is no workshop's, also with characters that no database takes", async () => {
    expect(await refusalOf(live.stage("\u0000".repeat(20)))).toBe("bad_handshake");
  });
});

describe("a commitment", () => {
  it("is kept without characters that no database takes", async () => {
    const room = await cast();
    for (const [from, to] of [
      ["lobby", "sort"],
      ["sort", "discuss"],
      ["discuss", "resort"],
      ["resort", "compare"],
      ["compare", "commit"],
    ] as const)
      await send(room.desk, "move", { from, to });
    const words = { columnId: "leadership", occasion: "a\u0000b", action: "c\u0000", shared: false, named: false };
    expect(await send(room.phone, "commit", words)).toMatchObject({ ok: true });
    expect(await send(room.phone, "commit", { ...words, action: "\u0000" })).toEqual({ ok: false, code: "bad_input" });
  });
});

describe("what happens outside the console", () => {
  it("a new title is on every screen that is open", async () => {
    const room = await cast();
    const told = next(room.phone, "phones", (view) => view.title === "Ward 7");
    const own = await ownWorkshop(live.store, room.facilitator.id, room.workshop.id);
    if (own.ok) await renameWorkshop({ store: live.store, publish: live.live }, own.value, "Ward 7");
    await told;
  });

  it("a console that an ended sign-in had opened is closed and cannot come back", async () => {
    const room = await cast();
    const closed = new Promise((resolve) => room.desk.once("disconnect", resolve));
    await live.store.accounts.setPassword(room.facilitator.id, "another hash", new Date(0));
    live.live.signInsEnded(room.facilitator.id);
    await closed;
    expect(await refusalOf(live.console(room.workshop.id, room.facilitator.cookie))).toBe("not_signed_in");
  });
});

describe("a room that comes back at once", () => {
  it("gives everybody the newest view first, though it is made once for many", async () => {
    const room = await cast();
    for (const [from, to] of [
      ["lobby", "sort"],
      ["sort", "discuss"],
    ] as const) {
      expect(await send(room.desk, "move", { from, to })).toMatchObject({ ok: true });
      const phones = Array.from({ length: 5 }, () => live.phone(room.workshop.code, room.participant.cookie));
      const first = await Promise.all(phones.map((phone) => next(phone, "phones")));
      expect(first.map((view) => view.phase)).toEqual(phones.map(() => to));
      expect(new Set(first.map((view) => view.tick)).size).toBe(phones.length);
    }
  });
});

describe("a database that cuts every connection while people sort", () => {
  it("loses nothing that was acknowledged, and the console ends with a recount", async () => {
    const room = await cast();
    await sorting(room);
    const joined = await Promise.all(Array.from({ length: 6 }, () => live.join(room.workshop.code)));
    const phones = joined.map((one) => live.phone(room.workshop.code, one.cookie));
    await Promise.all(phones.map(connected));
    // Slow, so that a cut meets a statement under way and not an idle connection.
    await live.db.pool.query(`
      CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.04); RETURN NULL; END';
      CREATE TRIGGER wait AFTER INSERT ON placement FOR EACH STATEMENT EXECUTE FUNCTION wait();`);
    const cuts = (async () => {
      for (let cut = 0; cut < 6; cut++) {
        await new Promise((resolve) => setTimeout(resolve, 120));
        await query(
          live.db.url,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
        );
      }
    })();
    const cards = room.workshop.deck.cards.slice(0, 24);
    let failed = 0;
    const sort = async (phone: (typeof phones)[number], who: number) => {
      for (let turn = 1; turn <= 24; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 35));
        const cardId = cards[turn % 24]?.id ?? "";
        const placements = [
          { cardId, columnId: (turn + who) % 3 ? "leadership" : "management", round: 1 as const, seq: turn },
        ];
        // As the outbox does: the same placement again until it is acknowledged.
        while (!(await send(phone, "place", { placements })).ok) {
          failed++;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    };
    await Promise.all([cuts, ...phones.map(sort)]);
    expect(failed).toBeGreaterThan(0);
    const loaded = await live.store.workshops.load(room.workshop.id);
    const truth = cards.map((_, card) =>
      [0, 1].map((col) => joined.filter(({ id }) => loaded?.people.get(id)?.board[card] === col).length),
    );
    expect(truth.flat().reduce((sum, count) => sum + count, 0)).toBe(6 * 24);
    const told = next(room.desk, "console", (view) =>
      truth.every((counts, card) => JSON.stringify(view.counts.first[card]) === JSON.stringify(counts)),
    );
    await send(room.desk, "timer", { action: "start", duration: 60_000 });
    await told;
  });
});
