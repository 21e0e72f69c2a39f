import type pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Phone } from "@/e2e/fixtures/phones";
import { type Cast, cardOf, castOf, moveTo, placing } from "@/lib/testing/live-cast";
import { firstAnswers, type LiveHarness, next, send, startLiveHarness } from "@/lib/testing/live-harness";

// A long transaction holds the row of one workshop: a large one that is being deleted, somebody's psql, a frozen node.

let live: LiveHarness;
let holder: pg.PoolClient | null = null;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterEach(() => letGo());
afterAll(() => live.close());

async function hold({ workshop }: Cast): Promise<void> {
  holder = await live.db.pool.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT FROM workshop WHERE id = $1 FOR UPDATE", [workshop.id]);
}

async function letGo(): Promise<void> {
  await holder?.query("COMMIT");
  holder?.release();
  holder = null;
}

async function sorting(): Promise<Cast> {
  const cast = await castOf(live);
  await moveTo(cast, "lobby", "sort");
  return cast;
}

async function atTables(): Promise<Cast> {
  const cast = await castOf(live);
  await moveTo(cast, "lobby", "sort", "discuss");
  expect(await send(cast.desk, "show", { cardId: cardOf(cast, 0) })).toMatchObject({ ok: true });
  expect(await send(cast.desk, "seat", {})).toMatchObject({ ok: true });
  expect(await send(cast.desk, "tables", { state: "open" })).toMatchObject({ ok: true });
  return cast;
}

/** Who waits longer than this waits for the other room. */
const AT_ONCE_MS = 2_000;
const soon = <Value>(answer: Promise<Value>) =>
  Promise.race([answer, new Promise<"late">((resolve) => setTimeout(resolve, AT_ONCE_MS, "late"))]);

describe("while the row of one workshop is locked", () => {
  it("others are answered at once, and what it was sent is counted when the row is free", async () => {
    const [held, other] = [await sorting(), await sorting()];
    await hold(held);
    const waiting = send(held.phone, "place", placing(cardOf(held, 0), 1));
    for (let seq = 1; seq <= 5; seq++)
      expect(await soon(send(other.phone, "place", placing(cardOf(other, seq), seq)))).toEqual({
        ok: true,
        value: ["counted"],
      });
    expect(await live.db.prisma.placement.count({ where: { participantId: held.participant.id } })).toBe(0);
    const told = next(held.desk, "console", (view) => firstAnswers(view, 0) === 1);
    await letGo();
    expect(await waiting).toEqual({ ok: true, value: ["counted"] });
    await told;
  });

  it("others are answered at once, too, while a workshop is being deleted with all that it holds", async () => {
    const [held, other] = [await sorting(), await sorting()];
    await hold(held);
    await holder?.query("DELETE FROM workshop WHERE id = $1", [held.workshop.id]);
    const waiting = send(held.phone, "place", placing(cardOf(held, 0), 1));
    expect(await soon(send(other.phone, "place", placing(cardOf(other, 0), 1)))).toMatchObject({ value: ["counted"] });
    await letGo();
    expect(await waiting).toEqual({ ok: true, value: ["not_a_participant"] });
  });

  it("moves at the tables of others are answered at once, too", async () => {
    const [held, other] = [await sorting(), await sorting()];
    await hold(held);
    const move = (cast: Cast) => ({ cardId: cardOf(cast, 0), columnId: "leadership", seen: 0 });
    const waiting = send(held.phone, "tableMove", move(held));
    expect(await soon(send(other.phone, "tableMove", move(other)))).toEqual({ ok: true, value: "not_seated" });
    await letGo();
    expect(await waiting).toEqual({ ok: true, value: "not_seated" });
  });

  it("who comes late to the tables of another workshop gets a seat at once", async () => {
    const [held, other] = [await atTables(), await atTables()];
    const [waiting, late] = [await live.join(held.workshop.code), await live.join(other.workshop.code)];
    await hold(held);
    const first = live.phone(held.workshop.code, waiting.cookie);
    await next(first, "phones");
    const table = next(live.phone(other.workshop.code, late.cookie), "table");
    expect(await soon(table)).toMatchObject({ number: 1 });
    const seated = next(first, "table");
    await letGo();
    expect(await seated).toMatchObject({ number: 1 });
  });

  it("a placement that finds its round closed when the row is free is refused", async () => {
    const held = await sorting();
    await hold(held);
    const waiting = send(held.phone, "place", placing(cardOf(held, 0), 1));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await holder?.query("UPDATE workshop SET phase = 'discuss' WHERE id = $1", [held.workshop.id]);
    await letGo();
    expect(await waiting).toEqual({ ok: true, value: ["round_closed"] });
  });

  it("phones keep what they are not answered, and send it after", async () => {
    const held = await sorting();
    const joined = await Promise.all(Array.from({ length: 5 }, () => live.join(held.workshop.code)));
    const phones = joined.map(({ cookie }) => new Phone({ url: live.url, code: held.workshop.code, cookie }));
    for (const phone of phones) phone.open();
    await Promise.all(phones.map((phone) => phone.until(() => phone.own !== null && phone.view?.phase === "sort")));
    await hold(held);
    for (const phone of phones) phone.place(cardOf(held, 0), "leadership");
    // Longer than a phone waits for an answer.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(phones.map(({ kept, acknowledged }) => [kept, acknowledged.size])).toEqual(phones.map(() => [1, 0]));
    await letGo();
    await Promise.all(phones.map((phone) => phone.until(() => phone.kept === 0)));
    expect(phones.map(({ acknowledged }) => acknowledged.size)).toEqual(phones.map(() => 1));
    expect(await live.db.prisma.placement.count({ where: { participantId: { in: joined.map(({ id }) => id) } } })).toBe(
      5,
    );
    for (const phone of phones) phone.close();
  });
});
