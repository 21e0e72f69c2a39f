import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createFloodGuard } from "./flood-guard";
import { createUnderWay } from "./under-way";

test("a speaker has a hundred commands in ten seconds, and others have theirs", () => {
  let now = 0;
  const guard = createFloodGuard(() => now);
  const allowed = Array.from({ length: 120 }, () => guard.allows("a")).filter(Boolean);
  expect(allowed).toHaveLength(100);
  expect(guard.allows("b")).toBe(true);
  now = 10_000;
  expect(guard.allows("a")).toBe(true);
});

test("a full outbox counts by its placements: five of them are a flood, one goes through", () => {
  const guard = createFloodGuard(() => 0);
  const allowed = Array.from({ length: 10 }, () => guard.allows("a", 240));
  expect(allowed.filter(Boolean)).toHaveLength(5);
});

test("stopping waits for what has come, and for nothing that comes after", async () => {
  const underWay = createUnderWay();
  underWay.began();
  let hasClosed = false;
  const closing = underWay.close(60_000).then(() => {
    hasClosed = true;
  });
  expect(underWay.isClosed()).toBe(true);
  await sleep(30);
  expect(hasClosed).toBe(false);
  underWay.ended();
  await closing;
  expect(hasClosed).toBe(true);
});
