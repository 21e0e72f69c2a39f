import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createMetrics } from "@/lib/server/metrics";
import { cardOf, castOf, moveTo, placing } from "@/lib/testing/live-cast";
import { type LiveHarness, next, send, startLiveHarness } from "@/lib/testing/live-harness";

const metrics = createMetrics();
let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness({ meter: metrics.meter, watch: metrics.metered });
});
afterAll(() => live.close());

/** The value of one line, such as `twofold_connections{role="stage"}`. */
async function figure(line: string): Promise<number> {
  const found = (await metrics.text()).split("\n").find((one) => one.startsWith(`${line} `));
  if (found === undefined) throw new Error(`there is no ${line}`);
  return Number(found.slice(line.length));
}

test("figures move with what happens: connections, joins, placements by outcome, batches, acknowledgements, views", async () => {
  const cast = await castOf(live);
  expect(await figure('twofold_connections{role="participant"}')).toBe(1);
  expect(await figure('twofold_connections{role="stage"}')).toBe(1);
  expect(await figure('twofold_connections{role="console"}')).toBe(1);
  expect(await figure("twofold_joins_total")).toBe(1);
  const viewsBefore = await figure('twofold_views_total{audience="stage"}');

  const closed = await send(cast.phone, "place", placing(cardOf(cast, 0), 1));
  expect(closed).toEqual({ ok: true, value: ["round_closed"] });
  await moveTo(cast, "lobby", "sort");
  const seen = next(cast.stage, "stage", (view) => view.sorting?.answers === 2);
  await send(cast.phone, "place", placing(cardOf(cast, 0), 2));
  await send(cast.phone, "place", placing(cardOf(cast, 1), 3));
  await send(cast.phone, "place", placing(cardOf(cast, 1), 3));
  await seen;

  expect(await figure('twofold_placements_total{outcome="counted"}')).toBe(2);
  expect(await figure('twofold_placements_total{outcome="already_newer"}')).toBe(1);
  expect(await figure('twofold_placements_total{outcome="round_closed"}')).toBe(1);
  expect(await figure('twofold_placements_total{outcome="failed"}')).toBe(0);
  expect(await figure("twofold_batch_placements_count")).toBe(4);
  expect(await figure("twofold_batch_placements_sum")).toBe(4);
  expect(await figure('twofold_ack_seconds_count{command="place"}')).toBe(4);
  expect(await figure('twofold_ack_seconds_count{command="move"}')).toBe(1);
  expect(await figure('twofold_ack_seconds_sum{command="place"}')).toBeGreaterThan(0);
  expect(await figure('twofold_database_seconds_count{of="placements"}')).toBe(4);
  expect(await figure('twofold_database_seconds_count{of="command"}')).toBe(1);
  expect(await figure('twofold_views_total{audience="stage"}')).toBeGreaterThan(viewsBefore);

  cast.phone.disconnect();
  await vi.waitFor(async () => expect(await figure('twofold_connections{role="participant"}')).toBe(0));
});

test("placements of cards that the deck does not have are counted, though the database never sees them", async () => {
  const cast = await castOf(live);
  await moveTo(cast, "lobby", "sort");
  const before = await figure("twofold_batch_placements_count");
  const strange = { cardId: "no such card", columnId: "leadership", round: 1 as const };
  const { placements } = placing(cardOf(cast, 0), 1);
  const sent = { placements: [...placements, { ...strange, seq: 2 }, { ...strange, seq: 3 }] };
  expect(await send(cast.phone, "place", sent)).toEqual({
    ok: true,
    value: ["counted", "unknown_card", "unknown_card"],
  });
  expect(await send(cast.phone, "place", { placements: [{ ...strange, seq: 4 }] })).toMatchObject({ ok: true });
  expect(await figure('twofold_placements_total{outcome="unknown_card"}')).toBe(3);
  expect(await figure("twofold_batch_placements_count")).toBe(before + 1);
});

test("moves at tables are timed from the statement to its end", async () => {
  const cast = await castOf(live);
  await moveTo(cast, "lobby", "sort");
  const move = { cardId: cardOf(cast, 0), columnId: "leadership", seen: 0 };
  expect(await send(cast.phone, "tableMove", move)).toEqual({ ok: true, value: "not_seated" });
  expect(await figure('twofold_database_seconds_count{of="table_moves"}')).toBe(1);
});

test("what the database did not take counts as failed", async () => {
  const store = metrics.metered({
    ...live.store,
    placements: { ...live.store.placements, writeUnlocked: () => Promise.reject(new Error("no answer")) },
  });
  const placement = { participantId: crypto.randomUUID(), card: 0, round: 1 as const, col: 0, sure: null, seq: 1 };
  await expect(store.placements.writeUnlocked([placement, placement])).rejects.toThrow("no answer");
  expect(await figure('twofold_placements_total{outcome="failed"}')).toBe(2);
});

test("requests are counted by class of status, and Node's own figures are there", async () => {
  metrics.answered(200);
  metrics.answered(204);
  metrics.answered(503);
  expect(await figure('twofold_http_requests_total{status="2xx"}')).toBe(2);
  expect(await figure('twofold_http_requests_total{status="5xx"}')).toBe(1);
  expect(await figure("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThanOrEqual(0);
  expect(await figure("process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
});
