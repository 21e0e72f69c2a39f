import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Phase } from "@/lib/domain/phase";
import { buildComparison } from "@/lib/reports/comparison";
import { buildReport } from "@/lib/reports/report";
import { createThreads, type Threads } from "@/lib/server/report-threads";
import { createReports } from "@/lib/server/reports";
import { type LiveHarness, startLiveHarness } from "@/lib/testing/live-harness";
import { parseCsv } from "@/lib/testing/read-csv";
import { choiceOfWorkshops, chosenWorkshops } from "./comparing";
import type { OwnWorkshopId } from "./ports";

let live: LiveHarness;
let threads: Threads;
beforeAll(async () => {
  live = await startLiveHarness();
  threads = createThreads({ databaseUrl: live.db.url, log: pino({ level: "silent" }) });
});
afterAll(async () => {
  await threads.close();
  await live.close();
});

type Wish = { phase?: Phase; slug?: string; form?: "full" | "quick"; rehearsal?: boolean };

async function aWorkshop(ownerId: string, { phase = "closed", slug, form, rehearsal = false }: Wish = {}) {
  const { id } = await live.workshop(ownerId, slug, form);
  await live.db.prisma.workshop.update({ where: { id }, data: { phase, rehearsal } });
  return id;
}

const NONE = { ok: false, code: "no_report" };
const read = async (stream: ReadableStream<Uint8Array>) => await new Response(stream).text();
/** As a page that a stranger made would ask. */
const asOwn = (ids: string[]) => ids as OwnWorkshopId[];

describe("the choice of workshops to compare", () => {
  it("is of own ones and of those one facilitates with others, each asked about again", async () => {
    const [me, other] = await Promise.all([live.facilitator(), live.facilitator()]);
    const [first, second] = [await aWorkshop(me.id), await aWorkshop(me.id, { phase: "commit" })];
    const [theirs, shared] = [await aWorkshop(other.id), await aWorkshop(other.id)];
    await live.store.coFacilitators.add(shared, me.id);
    const choose = (...ids: string[]) => chosenWorkshops(live.store, me.id, ids);
    expect(await choose(first, second, shared)).toEqual({ ok: true, value: [first, second, shared] });
    expect(await choose(first, second, first)).toEqual({ ok: true, value: [first, second] });
    for (const stranger of [theirs, "018f0000-0000-7000-8000-000000000000", "", "x' OR 1=1"])
      expect(await choose(first, stranger)).toEqual({ ok: false, code: "no_workshop" });
    await live.store.coFacilitators.remove(shared, me.id);
    expect(await choose(first, shared)).toEqual({ ok: false, code: "no_workshop" });
  });

  it("refuses with the reason what cannot be compared", async () => {
    const me = await live.facilitator();
    const ids = await Promise.all(Array.from({ length: 7 }, () => aWorkshop(me.id)));
    const early = await aWorkshop(me.id, { phase: "compare" });
    const rehearsal = await aWorkshop(me.id, { rehearsal: true });
    const quick = await aWorkshop(me.id, { form: "quick" });
    const codeOf = async (...chosen: string[]) => {
      const found = await chosenWorkshops(live.store, me.id, chosen);
      return found.ok ? null : found.code;
    };
    expect(await codeOf(ids[0] ?? "")).toBe("too_few_workshops");
    expect(await codeOf(ids[0] ?? "", ids[0] ?? "")).toBe("too_few_workshops");
    expect(await codeOf(...ids.slice(0, 6))).toBeNull();
    expect(await codeOf(...ids)).toBe("too_many_workshops");
    expect(await codeOf(ids[0] ?? "", early)).toBe("not_to_compare");
    expect(await codeOf(ids[0] ?? "", rehearsal)).toBe("not_to_compare");
    expect(await codeOf(ids[0] ?? "", quick)).toBe("different_decks");
  });

  it("is offered by deck, and what is set aside has its reason", async () => {
    const me = await live.facilitator();
    const full = [await aWorkshop(me.id), await aWorkshop(me.id)];
    const quick = [await aWorkshop(me.id, { form: "quick" }), await aWorkshop(me.id, { form: "quick" })];
    const alone = await aWorkshop(me.id, { slug: "when-to-emphasise" });
    const early = await aWorkshop(me.id, { phase: "resort" });
    const rehearsal = await aWorkshop(me.id, { phase: "lobby", rehearsal: true });
    const { decks, aside } = await choiceOfWorkshops(live.store, me.id);
    expect(decks.map((deck) => deck.map(({ id }) => id))).toEqual([[...quick].reverse(), [...full].reverse()]);
    expect(aside.map(({ workshop, reason }) => [workshop.id, reason])).toEqual([
      [rehearsal, "rehearsal"],
      [early, "too_early"],
      [alone, "alone"],
    ]);
  });
});

describe("comparisons made in a thread", () => {
  it("are the value that the rooms give, and files of it", async () => {
    const me = await live.facilitator();
    const ids = [await aWorkshop(me.id), await aWorkshop(me.id)];
    const reports = createReports(threads);
    const rooms = await Promise.all(ids.map((id) => live.store.workshops.load(id)));
    const value = buildComparison(rooms.flatMap((room) => (room ? [buildReport(room, "shared")] : [])));
    expect(await reports.comparison(asOwn([...ids].reverse()))).toEqual({ ok: true, value });
    const file = await reports.comparisonFile(asOwn(ids), "comparison.csv");
    expect(file).toMatchObject({
      value: {
        type: "text/csv; charset=utf-8",
        title: "Ward 6 away morning (1) Ward 6 away morning (2)",
      },
    });
    expect(parseCsv(file.ok ? await read(file.value.stream) : "")).toHaveLength(1 + 24 * 2 * 2);
    expect(await reports.comparisonFile(asOwn(ids), "comparison.xlsx")).toMatchObject({ ok: true });
    for (const name of ["comparison.json", "toString", "", "report.json"])
      expect(await reports.comparisonFile(asOwn(ids), name)).toEqual(NONE);
  });

  it("are none when a workshop is gone or was stepped back meanwhile", async () => {
    const me = await live.facilitator();
    const ids = [await aWorkshop(me.id), await aWorkshop(me.id, { phase: "compare" })];
    const reports = createReports(threads);
    expect(await reports.comparison(asOwn(ids))).toEqual(NONE);
    expect(await reports.comparisonFile(asOwn(ids), "comparison.csv")).toEqual(NONE);
    expect(await reports.comparison(asOwn([ids[0] ?? "", "018f0000-0000-7000-8000-000000000000"]))).toEqual(NONE);
  });
});
