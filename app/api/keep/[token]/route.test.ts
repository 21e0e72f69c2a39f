import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { keepToken } from "@/lib/auth/keep-token";
import { createLimits, inMemory } from "@/lib/auth/limits";
import { createWrongLinks } from "@/lib/auth/wrong-links";
import type { FollowUpAct } from "@/lib/domain/follow-up";
import type { FollowUpView } from "@/lib/domain/view-follow-up";
import { buildReport } from "@/lib/reports/report";
import { type Deps, setDeps } from "@/lib/server/deps";
import { type LiveHarness, startLiveHarness, TEST_SECRETS } from "@/lib/testing/live-harness";
import { GET, POST } from "./route";

// The address of who asks comes from Next, which is not here.
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => "" }));

const WEEK = 7 * 86_400_000;
let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

function withParts({ hasMail = true } = {}) {
  const parts: Partial<Deps> = {
    store: live.store,
    secrets: TEST_SECRETS,
    limits: createLimits(inMemory),
    wrongLinks: createWrongLinks(inMemory),
    mailer: hasMail ? { send: async (mails) => mails.map(() => "sent" as const) } : undefined,
  };
  setDeps(parts as Deps);
}

/** One person of a workshop, and a link to their follow-up, which opened so many weeks ago; null: it is still to come. */
async function aPrivateLink(openedWeeksAgo: number | null) {
  withParts();
  const { id: ownerId } = await live.facilitator();
  const workshop = await live.workshop(ownerId);
  const person = await live.join(workshop.code);
  const openedAt = openedWeeksAgo === null ? null : Date.now() - openedWeeksAgo * WEEK;
  await live.db.prisma.workshop.update({
    where: { id: workshop.id },
    data: { phase: "closed", closedAt: new Date(openedAt ?? Date.now()), followUp: { weeks: 2, openedAt } },
  });
  await live.db.prisma.commitment.create({
    data: { participantId: person.id, col: 0, occasion: "the round begins", action: "ask first" },
  });
  const params = Promise.resolve({ token: keepToken(person.id, TEST_SECRETS.tokens) });
  const request = (body: string) =>
    new Request("http://localhost/api/keep", {
      method: "POST",
      body,
      headers: { "content-length": `${Buffer.byteLength(body)}` },
    });
  const answerTo = (body: string) => POST(request(body), { params });
  const post = async (body: unknown) => {
    const answer = await answerTo(typeof body === "string" ? body : JSON.stringify(body));
    return [answer.status, ((await answer.json()) as { code?: string }).code ?? "ok"];
  };
  const act = (given: FollowUpAct) => post(given);
  const view = async () => {
    const answer = await GET(new Request("http://localhost/api/keep"), { params });
    return ((await answer.json()) as { value: FollowUpView | null }).value;
  };
  const consent = () => live.db.prisma.followUpConsent.findUnique({ where: { participantId: person.id } });
  const room = async () => {
    const loaded = await live.store.workshops.load(workshop.id);
    if (loaded === null) throw new Error("the workshop is not there");
    return loaded;
  };
  return { workshop, person, answerTo, post, act, view, consent, room };
}

const YES: FollowUpAct = { type: "consent", address: null };
const DID: FollowUpAct = { type: "moment", columnId: "leadership", said: "did" };

describe("the door of the follow-up", () => {
  it("takes a yes by link or mail, and taken back it keeps neither answers nor an address", async () => {
    const { act, view, consent, room, workshop } = await aPrivateLink(1);
    const [card] = workshop.deck.cards.filter(({ kind }) => kind === "sort");
    expect(await act(DID)).toEqual([409, "no_consent"]);
    expect(await act({ type: "consent", address: " ana@example.org " })).toEqual([200, "ok"]);
    expect((await consent())?.address).toBe("ana@example.org");
    expect(JSON.stringify(await view())).not.toContain("ana@");
    const place: FollowUpAct = { type: "place", cardId: card?.id ?? "", columnId: "management", sure: false };
    for (const given of [place, place, DID, DID]) expect(await act(given)).toEqual([200, "ok"]);
    expect(await view()).toMatchObject({
      consent: "mail",
      placed: [{ cardId: card?.id, columnId: "management", sure: false }],
      moments: [{ columnId: "leadership", said: "did" }],
    });
    const before = await room();
    expect(buildReport(before, "owner").followUp).toMatchObject({ people: 1, moments: null });
    expect([...before.people.values()][0]?.later.placed.map(({ seq }) => seq)).toEqual([1]);
    expect(await act({ ...place, columnId: null })).toEqual([200, "ok"]);
    expect((await view())?.placed).toEqual([{ cardId: card?.id, columnId: null, sure: null }]);
    expect(await act({ type: "takeBack" })).toEqual([200, "ok"]);
    expect(await consent()).toBeNull();
    expect(await view()).toMatchObject({ consent: "no", cards: [], placed: [], moments: [] });
    expect(buildReport(await room(), "owner").followUp).toBeNull();
    expect(await act(DID)).toEqual([409, "no_consent"]);
  });

  it("answers a yes with the cards where it is open already, and without any before", async () => {
    for (const [openedWeeksAgo, cards] of [
      [1, 24],
      [null, 0],
    ] as const) {
      const { answerTo, view } = await aPrivateLink(openedWeeksAgo);
      const { value } = (await (await answerTo(JSON.stringify(YES))).json()) as { value: FollowUpView };
      expect(value).toMatchObject({ consent: "link" });
      expect(value.cards).toHaveLength(cards);
      expect(value).toEqual(await view());
    }
  });

  it("refuses what is no act, what is not of the deck, and what nobody wrote", async () => {
    const { post, act } = await aPrivateLink(1);
    await act(YES);
    const bad = [
      "{",
      "",
      [],
      {},
      { type: "consent" },
      { type: "consent", address: "nobody" },
      { type: "consent", address: "a@example.org, b@example.org" },
      { type: "consent", address: null, participantId: "somebody" },
      { ...DID, said: "maybe" },
      { type: "place", cardId: "x", columnId: 1, sure: null },
      JSON.stringify({ type: "consent", address: `${"a".repeat(2_000)}@example.org` }),
    ];
    for (const body of bad) expect([body, await post(body)]).toEqual([body, [400, "bad_input"]]);
    expect(await act({ ...DID, columnId: "management" })).toEqual([409, "no_commitment"]);
    expect(await act({ ...DID, columnId: "elsewhere" })).toEqual([409, "unknown_column"]);
    const place = { type: "place", columnId: "leadership", sure: null } as const;
    expect(await act({ ...place, cardId: "no-such-card" })).toEqual([409, "unknown_card"]);
  });

  it("takes answers while it is open, and a yes until it is over", async () => {
    const waiting = await aPrivateLink(null);
    expect(await waiting.act(YES)).toEqual([200, "ok"]);
    expect(await waiting.act(DID)).toEqual([409, "not_open"]);
    const ended = await aPrivateLink(4.1);
    expect(await ended.act(YES)).toEqual([409, "not_asked"]);
    expect(await ended.act(DID)).toEqual([409, "not_open"]);
    expect(await ended.act({ type: "takeBack" })).toEqual([200, "ok"]);
    withParts({ hasMail: false });
    expect(await waiting.act({ type: "consent", address: "ana@example.org" })).toEqual([409, "no_mail"]);
  });

  it("is closed to a mistyped link, and to who was removed", async () => {
    const { act, person } = await aPrivateLink(1);
    const token = `${keepToken(person.id, TEST_SECRETS.tokens)}x`;
    const answer = await GET(new Request("http://localhost/api/keep"), { params: Promise.resolve({ token }) });
    expect(answer.status).toBe(404);
    await live.db.prisma.participant.update({ where: { id: person.id }, data: { removedAt: new Date() } });
    expect(await act(YES)).toEqual([404, "gone"]);
  });

  it("keeps nothing of who deletes the own answers", async () => {
    const { act, person, consent } = await aPrivateLink(1);
    await act({ type: "consent", address: "ana@example.org" });
    await act(DID);
    await live.store.participants.forget(person.id);
    expect(await consent()).toBeNull();
    expect(await live.db.prisma.moment.count({ where: { participantId: person.id } })).toBe(0);
  });
});
