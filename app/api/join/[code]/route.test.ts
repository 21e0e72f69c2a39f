import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { participantCookie } from "@/lib/auth/participant-token";
import { type Deps, setDeps } from "@/lib/server/deps";
import { castOf } from "@/lib/testing/live-cast";
import { type LiveHarness, send, startLiveHarness, TEST_SECRETS } from "@/lib/testing/live-harness";
import { GET, POST } from "./route";

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

it("PEOPLE-3: a phone that was banned as whom it was last goes on as the one who was let in", async () => {
  const { desk, participant, workshop } = await castOf(live);
  const { code } = workshop;
  const name = participantCookie(code);
  const tokenOf = ({ cookie }: { cookie: string }) => cookie.slice(name.length + 1);
  const isIn = async () => (await GET(new Request("http://localhost"), { params: Promise.resolve({ code }) })).json();
  const goOn = async () => {
    const form = new FormData();
    form.set("goOn", "");
    const asked = new Request("http://localhost", { method: "POST", body: form });
    const answer = await POST(asked, { params: Promise.resolve({ code }) });
    return [answer.headers.get("location"), jar.get(name)];
  };
  await send(desk, "remove", { participantId: participant.id, ban: false });
  const anew = await live.join(code, "", participant.id);
  jar.set(name, { value: tokenOf(anew) });
  await send(desk, "remove", { participantId: anew.id, ban: true });
  expect(await isIn()).toEqual({ isIn: false });
  expect(await goOn()).toEqual([`/play/${code}`, { value: tokenOf(anew) }]);
  await send(desk, "readmit", { participantId: participant.id });
  expect(await isIn()).toEqual({ isIn: true });
  expect(await goOn()).toEqual([`/play/${code}`, tokenOf(participant)]);
  // Removed before the press on "Go on": nobody new comes in by it.
  jar.set(name, { value: tokenOf(participant) });
  await send(desk, "remove", { participantId: participant.id, ban: false });
  expect(await goOn()).toEqual([`/play/${code}`, { value: tokenOf(participant) }]);
  expect(await live.db.prisma.participant.count({ where: { workshopId: workshop.id } })).toBe(2);
});
