import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TableView } from "@/lib/domain/view-table";
import { castOf, moveTo } from "@/lib/testing/live-cast";
import { connected, type LiveHarness, next, send, startLiveHarness, type TestSocket } from "@/lib/testing/live-harness";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

type Seated = { id: string; cookie: string; phone: TestSocket; table: number };

/** Seven people, two cards discussed, seats dealt and tables open; who sits where as their phones were told. */
async function atTables(people = 7) {
  const cast = await castOf(live);
  const others = await Promise.all(Array.from({ length: people - 1 }, () => live.join(cast.workshop.code)));
  const phones = others.map(({ cookie }) => live.phone(cast.workshop.code, cookie));
  await Promise.all(phones.map(connected));
  await moveTo(cast, "lobby", "sort", "discuss");
  const cards = cast.workshop.deck.cards.filter(({ kind }) => kind === "sort").slice(0, 2);
  for (const { id } of cards) await send(cast.desk, "show", { cardId: id });
  const everyone = [
    { ...cast.participant, phone: cast.phone },
    ...others.map((one, at) => ({ ...one, phone: phones[at] as TestSocket })),
  ];
  const seats = everyone.map(({ phone }) => next(phone, "own", ({ table }) => table !== null));
  expect(await send(cast.desk, "seat", {})).toMatchObject({ ok: true });
  const seated: Seated[] = [];
  for (const [at, own] of (await Promise.all(seats)).entries())
    seated.push({ ...(everyone[at] as Omit<Seated, "table">), table: own.table ?? 0 });
  expect(await send(cast.desk, "tables", { state: "open" })).toMatchObject({ ok: true });
  const columns = cast.workshop.deck.columns.map(({ id }) => id);
  const at = (table: number) => seated.filter((one) => one.table === table);
  return { cast, seated, at, cards: cards.map(({ id }) => id), columns };
}

const shows = (cardId: string, col: number | null) => (view: TableView) =>
  view.cards.find(({ id }) => id === cardId)?.col === col;

describe("tables", () => {
  it("share one board: a move is seen at that table alone, kept, and counted for the facilitator", async () => {
    const { cast, seated, at, cards, columns } = await atTables();
    const [card = ""] = cards;
    const [one, two] = at(1);
    const [far] = at(2);
    if (!one || !two || !far) throw new Error("two tables were expected");
    const seen = [one, two].map(({ phone }) => next(phone, "table", shows(card, 1)));
    let told = 0;
    far.phone.on("table", (view) => {
      if (shows(card, 1)(view)) told++;
    });
    const counted = next(cast.desk, "console", ({ counts }) => counts.tables?.flat().includes(1) ?? false);
    expect(await send(one.phone, "tableMove", { cardId: card, columnId: columns[1] ?? "", seen: 0 })).toEqual({
      ok: true,
      value: "moved",
    });
    for (const view of await Promise.all(seen)) {
      expect(view.cards.find(({ id }) => id === card)).toMatchObject({ rev: 1, by: one.id });
      expect(view.people.map(({ id }) => id).sort()).toEqual(
        at(1)
          .map(({ id }) => id)
          .sort(),
      );
    }
    expect((await counted).tables.list.map(({ placed }) => placed)).toEqual([1, 0]);
    expect(told).toBe(0);
    const loaded = await live.store.workshops.load(cast.workshop.id);
    expect([...(loaded?.boards.get(1)?.values() ?? [])]).toEqual([{ col: 1, rev: 1, by: one.id }]);
    expect(seated).toHaveLength(7);
  });

  it("let the first of two moves at once count, and tell the other", async () => {
    const { at, cards, columns, cast } = await atTables();
    const [card = ""] = cards;
    const people = at(1);
    for (let seen = 0; seen < 5; seen++) {
      const answers = await Promise.all(
        people.map(({ phone }, index) =>
          send(phone, "tableMove", { cardId: card, columnId: columns[index % 2] ?? "", seen }),
        ),
      );
      const outcomes = answers.map((answer) => (answer.ok ? answer.value : answer.code));
      expect(outcomes.filter((one) => one === "moved")).toHaveLength(1);
      expect(outcomes.filter((one) => one === "moved_meanwhile")).toHaveLength(people.length - 1);
    }
    const again = live.phone(cast.workshop.code, people[0]?.cookie ?? "");
    expect((await next(again, "table")).cards.find(({ id }) => id === card)?.rev).toBe(5);
    again.disconnect();
  });

  it("take no move of what nobody can have seen, and of an old and a new one in one moment the new one", async () => {
    const { at, cards, columns } = await atTables();
    const [card = ""] = cards;
    const [one, two] = at(1) as [Seated, Seated];
    const move = (who: Seated, col: number, seen: number) =>
      send(who.phone, "tableMove", { cardId: card, columnId: columns[col] ?? "", seen }).then((answer) =>
        answer.ok ? answer.value : answer.code,
      );
    expect(await move(one, 0, 1_000_000_000)).toBe("moved_meanwhile");
    expect([await move(one, 0, 0), await move(two, 1, 1)]).toEqual(["moved", "moved"]);
    expect(await Promise.all([move(one, 0, 1), move(two, 0, 2)])).toEqual(["moved_meanwhile", "moved"]);
  });

  it("show a card that comes on stage meanwhile, and a name that was hidden no more", async () => {
    const { at, cast } = await atTables();
    const [one, two] = at(1) as [Seated, Seated];
    const third = cast.workshop.deck.cards.filter(({ kind }) => kind === "sort")[2]?.id ?? "";
    const seen = next(one.phone, "table", (view) => view.cards.some(({ id }) => id === third));
    await send(cast.desk, "show", { cardId: third });
    await seen;
    const hidden = next(one.phone, "table", (view) =>
      view.people.some(({ id, name }) => id === two.id && name.startsWith("Guest")),
    );
    await send(cast.desk, "renamePerson", { participantId: two.id, name: "Somebody" });
    await send(cast.desk, "hideName", { participantId: two.id, on: true });
    await hidden;
  });

  it("keep a card in the hand that took it, until it is let go", async () => {
    const { at, cards, columns } = await atTables();
    const [cardId = ""] = cards;
    const [one, two] = at(1);
    if (!one || !two) throw new Error("a table was expected");
    const seen = next(two.phone, "table", (view) => view.cards.some(({ held }) => held === one.id));
    expect(await send(one.phone, "tableHold", { cardId })).toEqual({ ok: true, value: null });
    await seen;
    expect(await send(two.phone, "tableHold", { cardId })).toEqual({ ok: false, code: "held" });
    const move = { cardId, columnId: columns[0] ?? "", seen: 0 };
    expect(await send(two.phone, "tableMove", move)).toEqual({ ok: false, code: "held" });
    expect(await send(one.phone, "tableMove", move)).toEqual({ ok: true, value: "moved" });
    await send(one.phone, "tableHold", { cardId: null });
    expect(await send(two.phone, "tableHold", { cardId })).toEqual({ ok: true, value: null });
  });

  it("take in who comes late, let people be moved, and close with a clear answer", async () => {
    const { cast, at, cards, columns } = await atTables();
    const [cardId = ""] = cards;
    const late = await live.join(cast.workshop.code, "Late Lena");
    const phone = live.phone(cast.workshop.code, late.cookie);
    const own = await next(phone, "own", ({ table }) => table !== null);
    expect(own.table).toBe(2);
    const changed = next(phone, "table", (view) => view.number === 1 && view.people.length === at(1).length + 1);
    await send(cast.desk, "moveSeat", { participantId: late.id, table: 1 });
    await changed;
    const seen = next(at(1)[0]?.phone as TestSocket, "table", shows(cardId, 0));
    expect(await send(phone, "tableMove", { cardId, columnId: columns[0] ?? "", seen: 0, table: 1 })).toMatchObject({
      value: "moved",
    });
    await seen;
    const done = next(cast.desk, "console", ({ tables }) => tables.list[0]?.done === true);
    expect(await send(phone, "tableDone", { on: true })).toMatchObject({ ok: true });
    await done;
    expect(await send(phone, "tableMove", { cardId: "no-such-card", columnId: null, seen: 0 })).toMatchObject({
      value: "unknown_card",
    });
    await moveTo(cast, "discuss", "resort");
    expect(await send(phone, "tableMove", { cardId, columnId: columns[1] ?? "", seen: 1 })).toMatchObject({
      value: "tables_closed",
    });
    expect(await send(phone, "tableDone", { on: true })).toEqual({ ok: false, code: "tables_closed" });
  });

  it("TABLE-4: take no move that was made at another table; one that names none is made where its sender sits", async () => {
    const { cast, at, cards, columns } = await atTables();
    const [cardId = "", other = ""] = cards;
    const [one] = at(1);
    if (!one) throw new Error("a table was expected");
    const moved = next(one.phone, "own", ({ table }) => table === 2);
    await send(cast.desk, "moveSeat", { participantId: one.id, table: 2 });
    await moved;
    const move = { cardId, columnId: columns[0] ?? "", seen: 0 };
    expect(await send(one.phone, "tableMove", { ...move, table: 1 })).toEqual({ ok: true, value: "not_seated" });
    const boards = async () => (await live.store.workshops.load(cast.workshop.id))?.boards;
    expect((await boards())?.size).toBe(0);
    expect(await send(one.phone, "tableMove", { ...move, table: 2 })).toEqual({ ok: true, value: "moved" });
    expect(await send(one.phone, "tableMove", { ...move, cardId: other })).toEqual({ ok: true, value: "moved" });
    expect([...((await boards())?.keys() ?? [])]).toEqual([2]);
  });

  it("let who changes the table hear the new one, and the old one no more", async () => {
    const { cast, at, cards, columns } = await atTables();
    const [cardId = ""] = cards;
    const [one, mate] = at(1);
    const [far] = at(2);
    if (!one || !mate || !far) throw new Error("two tables were expected");
    const arrived = next(one.phone, "table", ({ number }) => number === 2);
    await send(cast.desk, "moveSeat", { participantId: one.id, table: 2 });
    await arrived;
    const heard: number[] = [];
    one.phone.on("table", ({ number }) => heard.push(number));
    const seen = next(mate.phone, "table", shows(cardId, 0));
    await send(mate.phone, "tableMove", { cardId, columnId: columns[0] ?? "", seen: 0, table: 1 });
    await seen;
    const told = next(one.phone, "table", shows(cardId, 1));
    await send(far.phone, "tableMove", { cardId, columnId: columns[1] ?? "", seen: 0, table: 2 });
    await told;
    expect(new Set(heard)).toEqual(new Set([2]));
  });

  it("TABLE-3: give a seat to who came while they were closed when they open again, without a reload", async () => {
    const { cast, seated } = await atTables();
    expect(await send(cast.desk, "tables", { state: "closed" })).toMatchObject({ ok: true });
    const late = await Promise.all(["Lena", "Luca"].map((name) => live.join(cast.workshop.code, name)));
    const phones = late.map(({ cookie }) => live.phone(cast.workshop.code, cookie));
    const before = await Promise.all(phones.map((phone) => next(phone, "own")));
    expect(before.map(({ table }) => table)).toEqual([null, null]);
    const given = phones.map((phone) => next(phone, "own", ({ table }) => table !== null));
    const boards = phones.map((phone) => next(phone, "table", ({ people }) => people.length >= 4));
    expect(await send(cast.desk, "tables", { state: "open" })).toMatchObject({ ok: true });
    expect((await Promise.all(given)).map(({ table }) => table).sort()).toEqual([1, 2]);
    await Promise.all(boards);
    expect(seated).toHaveLength(7);
    const loaded = await live.store.workshops.load(cast.workshop.id);
    expect(late.every(({ id }) => loaded?.people.get(id)?.table !== null)).toBe(true);
  });

  it("TABLE-10: are at work again when they open again, or have one more card", async () => {
    const { cast, at } = await atTables();
    const done = async (on: boolean) => next(cast.desk, "console", ({ tables }) => tables.list[0]?.done === on);
    const said = done(true);
    await send(at(1)[0]?.phone as TestSocket, "tableDone", { on: true });
    await said;
    const third = cast.workshop.deck.cards.filter(({ kind }) => kind === "sort")[2]?.id ?? "";
    const more = done(false);
    await send(cast.desk, "show", { cardId: third });
    await more;
  });

  it("TABLE-3: seat who was let in again with the others, wherever they sit by then", async () => {
    const { cast, at } = await atTables();
    const [one] = at(2);
    if (!one) throw new Error("a table was expected");
    await send(cast.desk, "remove", { participantId: one.id, ban: false });
    const removed = await live.store.workshops.load(cast.workshop.id);
    expect(removed?.people.get(one.id)?.table).toBeNull();
    for (const { id } of at(2).slice(1)) await send(cast.desk, "moveSeat", { participantId: id, table: 1 });
    await send(cast.desk, "readmit", { participantId: one.id });
    const back = live.phone(cast.workshop.code, one.cookie);
    expect((await next(back, "own", ({ table }) => table !== null)).table).toBe(1);
  });

  it("give each of several who come at once the smallest table", async () => {
    const { cast } = await atTables(6);
    const late = await Promise.all(Array.from({ length: 4 }, () => live.join(cast.workshop.code)));
    const told = late.map(({ cookie }) =>
      next(live.phone(cast.workshop.code, cookie), "own", ({ table }) => table !== null),
    );
    expect((await Promise.all(told)).map(({ table }) => table).sort()).toEqual([1, 1, 2, 2]);
  });

  it("have one more where somebody is moved to a new number, and somebody without a seat is told of as such", async () => {
    const { cast, at } = await atTables();
    const [one, two] = at(1);
    if (!one || !two) throw new Error("two people were expected");
    const own = next(one.phone, "own", ({ table }) => table === 3);
    expect(await send(cast.desk, "moveSeat", { participantId: one.id, table: 3 })).toMatchObject({ ok: true });
    await own;
    const none = next(two.phone, "own", ({ table }) => table === null);
    const told = next(cast.desk, "console", ({ tables }) => tables.unseated === 1);
    expect(await send(cast.desk, "moveSeat", { participantId: two.id, table: null })).toMatchObject({ ok: true });
    await none;
    const { tables } = await told;
    expect(tables.standing).toMatchObject([{ id: two.id, here: true }]);
    expect(tables.list.find(({ number }) => number === 3)?.people.map(({ id }) => id)).toEqual([one.id]);
    const loaded = await live.store.workshops.load(cast.workshop.id);
    expect([one, two].map(({ id }) => loaded?.people.get(id)?.table)).toEqual([3, null]);
  });

  it("go on without those who leave, and keep the board of an emptied table", async () => {
    const { cast, at, cards, columns } = await atTables();
    const [cardId = ""] = cards;
    const leaving = at(2);
    await send(leaving[0]?.phone as TestSocket, "tableMove", { cardId, columnId: columns[1] ?? "", seen: 0 });
    const told = next(cast.desk, "console", ({ tables }) => tables.list.every(({ number }) => number !== 2));
    for (const { id } of leaving) await send(cast.desk, "remove", { participantId: id, ban: false });
    expect((await told).counts.tables?.flat().filter((tables) => tables > 0)).toEqual([1]);
  });
});
