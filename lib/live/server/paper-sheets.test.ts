// Over 300 lines: the same sheets by hand, by file and on two nodes.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { DECK_LIMITS } from "@/lib/domain/deck";
import { sheetOrder } from "@/lib/domain/order";
import type { OpenedSheet } from "@/lib/domain/paper";
import { SHEETS_AT_ONCE } from "@/lib/domain/paper-file-sheets";
import { viewFor } from "@/lib/domain/view";
import type { ConsoleNotice } from "@/lib/domain/view-console";
import { PACKET_MAX_BYTES } from "@/lib/live/protocol";
import { type Cast, cardOf, castOf, moveTo, placing } from "@/lib/testing/live-cast";
import { connected, type LiveHarness, next, send, startLiveHarness, type TestSocket } from "@/lib/testing/live-harness";
import { hasRedis, NEEDS_REDIS } from "@/lib/testing/redis";
import { startTwoNodes, type TwoNodes } from "@/lib/testing/two-nodes";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

const said = (cast: Pick<Cast, "workshop">, card: number, col: number, sure: boolean | null = null) => ({
  cardId: cast.workshop.deck.cards[card]?.id ?? "",
  columnId: cast.workshop.deck.columns[col]?.id ?? "",
  sure,
});
const sheet = (changes: object = {}) => ({
  ...{ sheetId: randomUUID(), seen: 0, name: "", first: null, second: null },
  ...changes,
});
const opened = async (desk: TestSocket, sheetId: string) => {
  const answer = await send(desk, "openPaper", { sheetId });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value as OpenedSheet;
};

describe("a paper sheet", () => {
  it("is saved by a facilitator, counted beside phones, kept, and read back to be corrected", async () => {
    const cast = await castOf(live);
    await moveTo(cast, "lobby", "sort");
    await send(cast.phone, "place", placing(cardOf(cast, 0), 1));
    const counted = next(
      cast.desk,
      "console",
      ({ counts, sheets }) => counts.first[0]?.[0] === 2 && sheets.length === 1,
    );
    const first = [said(cast, 0, 0, true), said(cast, 1, 1)];
    const given = sheet({ first });
    expect(await send(cast.desk, "savePaper", given)).toEqual({ ok: true, value: { first: 2, second: null } });
    const view = await counted;
    expect(view.people).toBe(2);
    expect(view.sheets).toEqual([{ id: given.sheetId, name: "Paper 1", first: 2, second: 0 }]);
    expect(view.counts.sure[0]).toEqual([1, 0]);
    const { revision, ...sheetSays } = await opened(cast.desk, given.sheetId);
    expect(sheetSays).toEqual({ name: "", first, second: [] });
    const recount = await live.store.workshops.load(cast.workshop.id);
    expect(recount && viewFor(recount, "console", 0).counts).toEqual(view.counts);

    await moveTo(cast, "sort", "discuss", "resort");
    const corrected = {
      ...given,
      seen: revision,
      name: "Frau Weber",
      first: [said(cast, 0, 1)],
      second: [said(cast, 1, 0)],
    };
    const again = next(cast.desk, "console", ({ sheets }) => sheets[0]?.second === 1);
    expect(await send(cast.desk, "savePaper", corrected)).toEqual({ ok: true, value: { first: 1, second: 1 } });
    expect((await again).counts.first.slice(0, 2)).toEqual([
      [1, 1],
      [0, 0],
    ]);
    const loaded = await live.store.workshops.load(cast.workshop.id);
    expect(loaded && viewFor(loaded, "console", 0).counts).toEqual((await again).counts);
    expect([...(loaded?.people.values() ?? [])].map(({ kind, name }) => [kind, name])).toContainEqual([
      "paper",
      "Frau Weber",
    ]);
  });

  it("is the facilitators' alone, with a card and a column that the deck has, until compare begins", async () => {
    const cast = await castOf(live);
    const first = [said(cast, 0, 0)];
    expect(await send(cast.phone, "savePaper", sheet({ first }))).toEqual({ ok: false, code: "not_allowed" });
    expect(await send(cast.stage, "openPaper", { sheetId: randomUUID() })).toEqual({ ok: false, code: "not_allowed" });
    expect(await send(cast.desk, "savePaper", sheet({ first }))).toEqual({ ok: false, code: "wrong_phase" });
    await moveTo(cast, "lobby", "sort");
    const save = (given: object) => send(cast.desk, "savePaper", sheet(given));
    const noCard = [{ ...said(cast, 0, 0), cardId: "no-such-card" }];
    const noColumn = [{ ...said(cast, 0, 0), columnId: "no-such-column" }];
    expect(await save({ first: noCard })).toEqual({ ok: false, code: "unknown_card" });
    expect(await save({ first: noColumn })).toEqual({ ok: false, code: "unknown_column" });
    expect(await save({ first, second: first })).toEqual({ ok: false, code: "wrong_phase" });
    expect(await save({ first, sheetId: cast.participant.id })).toEqual({ ok: false, code: "not_a_participant" });
    expect(await save({ first: Array.from({ length: DECK_LIMITS.cards + 1 }, () => first[0]) })).toEqual({
      ok: false,
      code: "bad_input",
    });
    expect(await send(cast.desk, "openPaper", { sheetId: cast.participant.id })).toMatchObject({ ok: false });
    await moveTo(cast, "sort", "discuss", "resort", "compare");
    expect(await save({ first })).toEqual({ ok: false, code: "sheets_closed" });
    const loaded = await live.store.workshops.load(cast.workshop.id);
    expect(loaded?.people.size).toBe(1);
  });

  it("of another workshop is none, and its answers stay there", async () => {
    const [cast, other] = [await castOf(live), await castOf(live)];
    await moveTo(cast, "lobby", "sort");
    await moveTo(other, "lobby", "sort");
    const theirs = sheet({ first: [said(other, 0, 0)] });
    expect(await send(other.desk, "savePaper", theirs)).toMatchObject({ ok: true });
    expect(await send(cast.desk, "savePaper", { ...theirs, first: [] })).toEqual({
      ok: false,
      code: "not_a_participant",
    });
    expect((await opened(other.desk, theirs.sheetId)).first).toHaveLength(1);
  });

  it("keeps the first of two facilitators who save it at once, and tells the other", async () => {
    const cast = await castOf(live);
    const second = live.console(cast.workshop.id, cast.facilitator.cookie);
    await connected(second);
    await moveTo(cast, "lobby", "sort");
    const given = sheet({ first: [] });
    await send(cast.desk, "savePaper", given);
    const { revision: seen } = await opened(second, given.sheetId);
    const answers = await Promise.all(
      [cast.desk, second].map((desk, col) => send(desk, "savePaper", { ...given, seen, first: [said(cast, 0, col)] })),
    );
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual(["ok", "sheet_changed"]);
    const kept = answers.findIndex(({ ok }) => ok);
    expect((await opened(second, given.sheetId)).first).toEqual([said(cast, 0, kept)]);
    // Entered at once, two sheets are two, each with a number of its own.
    await Promise.all([cast.desk, second].map((desk) => send(desk, "savePaper", sheet({ first: [] }))));
    const loaded = await live.store.workshops.load(cast.workshop.id);
    expect(
      [...(loaded?.people.values() ?? [])].flatMap(({ kind, name }) => (kind === "paper" ? [name] : [])).sort(),
    ).toEqual(["Paper 1", "Paper 2", "Paper 3"]);
  });

  it("is taken out of the figures and put back, has no seat, and does not keep guests from numbers of their own", async () => {
    const cast = await castOf(live);
    await moveTo(cast, "lobby", "sort");
    const given = sheet({ first: [said(cast, 0, 0)] });
    await send(cast.desk, "savePaper", given);
    const out = next(cast.desk, "console", ({ counts, away }) => counts.first[0]?.[0] === 0 && away.length === 1);
    await send(cast.desk, "remove", { participantId: given.sheetId, ban: false });
    await out;
    expect(await send(cast.desk, "openPaper", { sheetId: given.sheetId })).toEqual({
      ok: false,
      code: "not_a_participant",
    });
    const back = next(cast.desk, "console", ({ counts }) => counts.first[0]?.[0] === 1);
    await send(cast.desk, "readmit", { participantId: given.sheetId });
    await back;
    expect((await live.join(cast.workshop.code)).guestNumber).toBe(3);
    await moveTo(cast, "sort", "discuss");
    await send(cast.desk, "show", { cardId: cardOf(cast, 0) });
    const seated = next(cast.desk, "console", ({ tables }) => tables.state === "seating");
    await send(cast.desk, "seat", {});
    expect((await seated).tables.list.flatMap(({ people }) => people.map(({ id }) => id))).not.toContain(given.sheetId);
    expect(await send(cast.desk, "moveSeat", { participantId: given.sheetId, table: 1 })).toEqual({
      ok: false,
      code: "not_seated",
    });
  });
});

describe("sheets of a file", () => {
  const line = (changes: object = {}) => ({
    sheetId: null,
    copy: 0,
    name: "",
    first: [0, 1],
    second: null,
    ...changes,
  });
  const sendAll = (cast: Cast, check: boolean, sheets: object[]) =>
    send(cast.desk, "enterPapers", { check, sheets: sheets as ReturnType<typeof line>[] });
  const kept = async (cast: Cast) => {
    const room = await live.store.workshops.load(cast.workshop.id);
    return [...(room?.people.values() ?? [])].flatMap(({ kind, id, name }) => (kind === "paper" ? [{ id, name }] : []));
  };

  it("are entered each for itself by the printed numbers, and a line that is there makes no second person", async () => {
    const cast = await castOf(live);
    await moveTo(cast, "lobby", "sort");
    const [ana, twin] = [line({ name: "Ana" }), line({ copy: 1 })];
    const lines = [ana, line(), twin, line({ first: [3] })];
    const fate = (value: string[]) => ({ ok: true, value });
    expect(await sendAll(cast, true, lines)).toEqual(fate(["new", "new", "new", "new"]));
    expect(await kept(cast)).toEqual([]);
    expect(await sendAll(cast, false, lines)).toEqual(fate(["new", "new", "new", "unknown_column"]));
    const order = sheetOrder(cast.workshop.deck, cast.workshop.id);
    const [first] = await kept(cast);
    expect((await opened(cast.desk, first?.id ?? "")).first).toEqual(
      expect.arrayContaining([said(cast, order[0] ?? -1, 0), said(cast, order[1] ?? -1, 1)]),
    );
    // The same file once more, also after a correction and a removal.
    const { revision: seen } = await opened(cast.desk, first?.id ?? "");
    const corrected = sheet({ sheetId: first?.id, seen, name: "Anna", first: [] });
    expect(await send(cast.desk, "savePaper", corrected)).toMatchObject({ ok: true });
    await send(cast.desk, "remove", { participantId: first?.id ?? "", ban: false });
    expect(await sendAll(cast, true, [ana, twin])).toEqual(fate(["held", "held"]));
    expect(await sendAll(cast, false, [ana, twin])).toEqual(fate(["held", "held"]));
    expect((await kept(cast)).map(({ name }) => name)).toEqual(["Anna", "Paper 2", "Paper 3"]);
    expect(await sendAll(cast, false, [{ ...ana, sheetId: randomUUID() }])).toEqual(fate(["new"]));
    expect(await kept(cast)).toHaveLength(4);
  });

  it("get second answers once, by their line or by the sheet, and are closed as typed ones are", async () => {
    const cast = await castOf(live);
    await moveTo(cast, "lobby", "sort");
    const both = line({ name: "Ana", second: [1] });
    expect(await sendAll(cast, false, [line({ name: "Ana" }), both, line()])).toEqual({
      ok: true,
      value: ["new", "wrong_phase", "new"],
    });
    await moveTo(cast, "sort", "discuss", "resort");
    const [, unnamed] = await kept(cast);
    const added = line({ sheetId: unnamed?.id, first: null, second: [1, 1] });
    const nobody = { ...added, sheetId: randomUUID() };
    const phone = { ...added, sheetId: cast.participant.id };
    for (const value of [
      ["added", "added", "not_a_participant", "not_a_participant"],
      ["held", "held", "not_a_participant", "not_a_participant"],
    ])
      expect(await sendAll(cast, false, [both, added, nobody, phone])).toEqual({ ok: true, value });
    const { name, first, second } = await opened(cast.desk, unnamed?.id ?? "");
    expect([name, first.length, second.length]).toEqual(["", 2, 2]);
    await moveTo(cast, "resort", "compare");
    expect(await sendAll(cast, false, [line({ name: "Late" })])).toEqual({ ok: true, value: ["sheets_closed"] });
  });

  it("PAPER-13: keep how sure somebody was, also of second answers that are added", async () => {
    const cast = await castOf(live);
    await moveTo(cast, "lobby", "sort");
    const ana = line({ name: "Ana", firstSure: [true, false] });
    const added = (sheetId: string | undefined) =>
      line({ sheetId, name: "Ana", first: null, second: [1, 1], secondSure: [null, true] });
    expect(await sendAll(cast, false, [ana])).toEqual({ ok: true, value: ["new"] });
    const [{ id = "" } = {}] = await kept(cast);
    const [one = -1, two = -1] = sheetOrder(cast.workshop.deck, cast.workshop.id);
    expect((await opened(cast.desk, id)).first).toEqual(
      expect.arrayContaining([said(cast, one, 0, true), said(cast, two, 1, false)]),
    );
    // A mark more makes nobody twice.
    expect(await sendAll(cast, false, [{ ...ana, firstSure: [null, null] }])).toEqual({ ok: true, value: ["held"] });
    await moveTo(cast, "sort", "discuss", "resort");
    expect(await sendAll(cast, false, [added(id)])).toEqual({ ok: true, value: ["added"] });
    expect((await opened(cast.desk, id)).second).toEqual(
      expect.arrayContaining([said(cast, one, 1), said(cast, two, 1, true)]),
    );
  });

  it("of two consoles at once make each person once, and are the facilitators' alone", async () => {
    const cast = await castOf(live);
    const second = live.console(cast.workshop.id, cast.facilitator.cookie);
    await connected(second);
    await moveTo(cast, "lobby", "sort");
    const command = { check: false, sheets: [line({ name: "Ana" }), line()] };
    const answers = await Promise.all([cast.desk, second].map((desk) => send(desk, "enterPapers", command)));
    const outcomes = answers.flatMap((answer) => (answer.ok ? (answer.value as string[]) : [answer.code]));
    expect(outcomes.sort()).toEqual(["held", "held", "new", "new"]);
    expect(await send(cast.phone, "enterPapers", command)).toEqual({ ok: false, code: "not_allowed" });
    expect(
      await sendAll(
        cast,
        false,
        Array.from({ length: SHEETS_AT_ONCE + 1 }, () => line()),
      ),
    ).toMatchObject({
      code: "bad_input",
    });
    const full = Array.from({ length: DECK_LIMITS.cards }, () => 3);
    const sure = full.map(() => false);
    const marked = { first: full, second: full, firstSure: sure, secondSure: sure };
    const largest = line({ sheetId: randomUUID(), name: "\u{1f469}".repeat(24), ...marked });
    const packet = JSON.stringify({ check: false, sheets: Array.from({ length: SHEETS_AT_ONCE }, () => largest) });
    expect(Buffer.byteLength(packet)).toBeLessThan(PACKET_MAX_BYTES);
  });
});

describe.skipIf(!hasRedis)(`a paper sheet on two nodes${NEEDS_REDIS}`, () => {
  let nodes: TwoNodes;
  beforeAll(async () => {
    nodes = await startTwoNodes();
  });
  afterAll(() => nodes.close());

  it("is in the memory of both as a recount has it, after entry, correction and second answers", async () => {
    const { a, b } = nodes;
    const facilitator = await a.facilitator();
    const workshop = await a.workshop(facilitator.id);
    const cast = { workshop };
    const [here, there] = [a.console(workshop.id, facilitator.cookie), b.console(workshop.id, facilitator.cookie)];
    const person = await a.join(workshop.code);
    const phone = b.phone(workshop.code, person.cookie);
    const seen = [here, there].map(newest);
    await Promise.all([here, there, phone].map(connected));
    await send(here, "move", { from: "lobby", to: "sort" });
    const agree = async () => {
      const recount = await a.store.workshops.load(workshop.id);
      if (recount === null) throw new Error("the workshop is gone");
      const { version, counts, sheets, done } = viewFor(recount, "console", 0);
      await vi.waitFor(
        () => {
          for (const { view } of seen) expect(view).toMatchObject({ version, counts, sheets, done });
        },
        { timeout: 5_000, interval: 50 },
      );
      return counts;
    };
    const given = sheet({ first: [said(cast, 0, 0, true), said(cast, 1, 1, false)] });
    expect(await send(here, "savePaper", given)).toMatchObject({ ok: true });
    await send(phone, "place", placing(workshop.deck.cards[0]?.id ?? "", 1));
    expect((await agree()).first[0]).toEqual([2, 0]);
    const { revision } = await opened(there, given.sheetId);
    const corrected = { ...given, seen: revision, first: [said(cast, 0, 1)] };
    expect(await send(there, "savePaper", corrected)).toMatchObject({ ok: true });
    expect((await agree()).first.slice(0, 2)).toEqual([
      [1, 1],
      [0, 0],
    ]);
    await send(here, "move", { from: "sort", to: "discuss" });
    await send(here, "show", { cardId: workshop.deck.cards[0]?.id ?? "" });
    await send(here, "move", { from: "discuss", to: "resort" });
    const last = { ...corrected, seen: (await opened(here, given.sheetId)).revision, second: [said(cast, 0, 0)] };
    expect(await send(here, "savePaper", last)).toMatchObject({ ok: true });
    const { final, turns } = await agree();
    expect(final?.[0]).toEqual([1, 0]);
    expect(turns?.[0]).toEqual([0, 0, 1, 0]);
  });
});

function newest(socket: TestSocket): { view: ConsoleNotice | null } {
  const seen: { view: ConsoleNotice | null } = { view: null };
  socket.on("console", (view) => {
    seen.view = view;
  });
  return seen;
}
