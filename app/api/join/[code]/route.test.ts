import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { participantCookie } from "@/lib/auth/participant-token";
import { type Deps, setDeps } from "@/lib/server/deps";
import { castOf } from "@/lib/testing/live-cast";
import { type LiveHarness, send, startLiveHarness, TEST_SECRETS } from "@/lib/testing/live-harness";
import { GET } from "./route";

// The request's cookies come from Next, which is not here.
const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => jar }));

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
  const parts: Partial<Deps> = { store: live.store, secrets: TEST_SECRETS };
  setDeps(parts as Deps);
});
afterAll(() => live.close());

it("tells a phone whether its person is in, also while there is no connection for it", async () => {
  const { desk, participant, workshop } = await castOf(live);
  const isIn = async () => {
    const answer = await GET(new Request("http://localhost"), { params: Promise.resolve({ code: workshop.code }) });
    return [answer.headers.get("cache-control"), await answer.json()];
  };
  const isOut = ["no-store", { isIn: false }];
  // Whoever has no cookie, or one that nobody signed, is nobody.
  expect(await isIn()).toEqual(isOut);
  const name = participantCookie(workshop.code);
  const value = participant.cookie.slice(name.length + 1);
  jar.set(name, { value: `${value}x` });
  expect(await isIn()).toEqual(isOut);
  jar.set(name, { value });
  expect(await isIn()).toEqual(["no-store", { isIn: true }]);
  for (const ban of [true, false]) {
    await send(desk, "remove", { participantId: participant.id, ban });
    expect(await isIn()).toEqual(isOut);
    await send(desk, "readmit", { participantId: participant.id });
    expect(await isIn()).toEqual(["no-store", { isIn: true }]);
  }
});
