import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { onPageOf } from "@/e2e/fixtures/device";
import { type Cast, castOf } from "@/lib/testing/live-cast";
import { type LiveHarness, send, startLiveHarness } from "@/lib/testing/live-harness";
import { createConnection } from "./connection";
import { createSocket } from "./socket";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

/** A phone's page; opening it again is what a phone does that slept. */
const pageOf = ({ workshop, participant }: Cast) =>
  createConnection({ role: "participant", code: workshop.code } as const, (handshake) => {
    const socket = onPageOf(live.url, () => createSocket(handshake));
    Object.assign(socket.io.opts, { extraHeaders: { cookie: participant.cookie } });
    return socket;
  });

const remove = ({ desk, participant }: Cast) =>
  send(desk, "remove", { participantId: participant.id, ban: false }).then(({ ok }) => expect(ok).toBe(true));

test("a phone whose person was removed while it slept says so, and not that the workshop was deleted", async () => {
  const cast = await castOf(live);
  const page = pageOf(cast);
  const sleep = page.open();
  await vi.waitFor(() => expect(page.snapshot().status).toBe("live"), 10_000);
  sleep();
  await remove(cast);
  const close = page.open();
  await vi.waitFor(() => expect(page.snapshot()).toMatchObject({ status: "refused", refusal: "removed" }), 10_000);
  close();
});

test("a phone whose person was removed holds no connection, and is in again once they are let in", async () => {
  const cast = await castOf(live);
  const page = pageOf(cast);
  const close = page.open();
  await vi.waitFor(() => expect(page.snapshot().status).toBe("live"), 10_000);
  await remove(cast);
  await vi.waitFor(() => expect(page.snapshot()).toMatchObject({ status: "refused", refusal: "removed" }), 10_000);
  expect(await page.send("practise", {})).toEqual({ ok: false, code: "offline" });
  close();
  await send(cast.desk, "readmit", { participantId: cast.participant.id });
  const loaded = pageOf(cast);
  const closeLoaded = loaded.open();
  await vi.waitFor(() => expect(loaded.snapshot()).toMatchObject({ status: "live", refusal: null }), 10_000);
  closeLoaded();
});

test("a phone that was never in is told how to come in", async () => {
  const cast = await castOf(live);
  await remove(cast);
  const page = pageOf(cast);
  const close = page.open();
  await vi.waitFor(() => expect(page.snapshot().refusal).toBe("not_a_participant"), 10_000);
  close();
});
