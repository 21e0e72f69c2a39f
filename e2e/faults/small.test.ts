import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openDatabase } from "@/lib/db/client";
import { seededRandom } from "@/lib/domain/random";
import { connected, type LiveHarness, next, send, startLiveHarness, type TestSocket } from "@/lib/testing/live-harness";
import { startBadNetwork } from "../fixtures/bad-network";
import { Phone } from "../fixtures/phones";
import { startProxy } from "../fixtures/proxy";
import { placeOne } from "./room";
import { compare, readPlacements, truthOf } from "./truth";

// The scenarios of `npm run faults` that can be had in seconds, on a live server of this process.

let live: LiveHarness;
const opened: (() => unknown)[] = [];
beforeAll(async () => {
  live = await startLiveHarness();
});
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});
afterAll(() => live.close());

async function roomOf(count: number, url = live.url) {
  const facilitator = await live.facilitator();
  const workshop = await live.workshop(facilitator.id);
  const desk = live.console(workshop.id, facilitator.cookie);
  await connected(desk);
  const phones: Phone[] = [];
  for (let number = 0; number < count; number++) {
    const { cookie } = await live.join(workshop.code);
    const phone = new Phone({ url, code: workshop.code, cookie, name: String(number) });
    phone.open();
    opened.push(() => phone.close());
    phones.push(phone);
  }
  await move(desk, "lobby", "sort");
  await Promise.all(phones.map((phone) => phone.until(() => phone.own !== null && phone.view?.phase === "sort")));
  return { desk, phones };
}

async function move(desk: TestSocket, from: "lobby" | "sort" | "discuss", to: "sort" | "discuss") {
  expect(await send(desk, "move", { from, to })).toMatchObject({ ok: true });
}

const allSent = (phones: Phone[]) => Promise.all(phones.map((phone) => phone.until(() => phone.kept === 0)));

it("loses nothing over a network that delays, repeats and reorders, and from which phones drop out", async () => {
  const network = await startBadNetwork(live.url, { seed: "small", delayMs: 60, repeat: 0.3 });
  opened.push(() => network.close());
  const { phones } = await roomOf(8, network.url);
  const random = seededRandom("small");
  let keptOffline = 0;
  for (let turn = 0; turn < 40; turn++) {
    const leaver = phones[turn % 8] as Phone;
    if (turn < 8) network.lose(String(turn));
    if (turn < 8) await leaver.until(() => leaver.status !== "live");
    for (const phone of phones) placeOne(phone, random);
    if (turn < 8) keptOffline += leaver.kept;
    if (turn < 8) network.giveBack(String(turn));
  }
  await allSent(phones);
  expect(network.counts.repeated).toBeGreaterThan(0);
  expect(network.counts.overtaken).toBeGreaterThan(0);
  expect(keptOffline).toBeGreaterThan(0);
  const rows = await readPlacements(live.db.url);
  expect(compare(phones, rows)).toBe(0);
  for (const phone of phones) {
    expect(phone.dropped).toBe(0);
    // The last that somebody meant is what counts, whatever came late.
    for (const [seq, sent] of phone.acknowledged)
      if (![...phone.acknowledged].some(([later, other]) => later > seq && other.cardId === sent.cardId))
        expect(rows).toContainEqual(
          expect.objectContaining({ participant: phone.participantId, card: sent.cardId, column: sent.columnId }),
        );
  }
});

it("counts or refuses each answer that meets the closing of its round, and the phone says which", async () => {
  const { desk, phones } = await roomOf(30);
  const sides = { counted: 0, refused: 0 };
  for (let race = 0; race < 4; race++) {
    const place = (phone: Phone) => phone.place(phone.own?.cards[race]?.id ?? "", "leadership");
    const [before, meanwhile, after] = [phones.slice(0, 5), phones.slice(5, 25), phones.slice(25)];
    before.forEach(place);
    await allSent(before);
    meanwhile.slice(10).forEach(place);
    const closing = move(desk, "sort", "discuss");
    meanwhile.slice(0, 10).forEach(place);
    await closing;
    after.forEach(place);
    await allSent(phones);
    const rows = await readPlacements(live.db.url);
    for (const phone of phones) {
      const isCounted = phone.acknowledged.has(phone.lastSeq);
      const isThere = rows.some((row) => row.participant === phone.participantId && Number(row.seq) === phone.lastSeq);
      expect(isThere).toBe(isCounted);
      expect(phone.refused.some(({ seq }) => seq === phone.lastSeq)).toBe(!isCounted);
      sides[isCounted ? "counted" : "refused"]++;
    }
    await move(desk, "discuss", "sort");
    await Promise.all(phones.map((phone) => phone.until(() => phone.refused.length === 0 && phone.kept === 0)));
  }
  expect(sides.counted).toBeGreaterThanOrEqual(4 * 5);
  expect(sides.refused).toBeGreaterThanOrEqual(4 * 5);
  expect(compare(phones, await readPlacements(live.db.url))).toBe(0);
});

it("acknowledges nothing while the database is out of reach; phones keep it and send it after", async () => {
  const proxy = await startProxy(() => [Number(new URL(live.db.url).port)]);
  const url = Object.assign(new URL(live.db.url), { port: String(proxy.port) }).href;
  const database = { ...openDatabase(url), url };
  const far = await startLiveHarness({ beside: { db: database } });
  opened.push(
    () => proxy.close(),
    () => database.close(),
    () => far.close(),
  );
  const facilitator = await live.facilitator();
  const workshop = await live.workshop(facilitator.id);
  const desk = far.console(workshop.id, facilitator.cookie);
  const phones = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const { cookie } = await far.join(workshop.code);
      return new Phone({ url: far.url, code: workshop.code, cookie });
    }),
  );
  for (const phone of phones) {
    phone.open();
    opened.push(() => phone.close());
  }
  await connected(desk);
  await move(desk, "lobby", "sort");
  await Promise.all(phones.map((phone) => phone.until(() => phone.own !== null && phone.view?.phase === "sort")));
  proxy.cut();
  phones.forEach((phone, at) => {
    phone.place(phone.own?.cards[at]?.id ?? "", "leadership");
  });
  // The server has answered that it could not, at least once.
  await expect.poll(() => far.errors.length, { timeout: 15_000 }).toBeGreaterThanOrEqual(6);
  expect(phones.map((phone) => [phone.kept, phone.acknowledged.size])).toEqual(phones.map(() => [1, 0]));
  proxy.mend();
  const told = next(
    desk,
    "console",
    ({ counts: { first } }) => first.flat().reduce((sum, count) => sum + count, 0) === 6,
  );
  await allSent(phones);
  await told;
  const rows = await readPlacements(live.db.url);
  expect(compare(phones, rows)).toBe(0);
  expect([...truthOf(rows, phones).values()].reduce((sum, count) => sum + count, 0)).toBe(6);
});
