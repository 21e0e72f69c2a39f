import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createLog } from "@/lib/server/log";
import { followRequest } from "@/lib/server/request-line";
import { castOf, moveTo } from "@/lib/testing/live-cast";
import { type LiveHarness, send, sendRaw, startLiveHarness } from "@/lib/testing/live-harness";

let output = "";
const log = createLog(
  { logLevel: "trace" },
  {
    write(line) {
      output += line;
    },
  },
);

let live: LiveHarness;
let isDatabaseGone = false;
beforeAll(async () => {
  live = await startLiveHarness({
    log,
    // The errors of a database, which would say what was to be written.
    watch: (store) => ({
      ...store,
      placements: {
        ...store.placements,
        writeUnlocked: async (given) => {
          if (isDatabaseGone) await live.db.pool.query("SELECT $1::uuid", [JSON.stringify(given)]);
          return store.placements.writeUnlocked(given);
        },
      },
    }),
  });
});
afterAll(() => live.close());

/** What people said and what opens doors, in a workshop that really ran, was looked at by web and met an error. */
async function runWorkshop(): Promise<string[]> {
  const cast = await castOf(live);
  const { desk, phone, workshop, participant, facilitator } = cast;
  const [card, other] = workshop.deck.cards;
  const [column] = workshop.deck.columns;
  if (!card || !other || !column) throw new Error("a deck without cards");
  const place = (cardId: string, seq: number) =>
    send(phone, "place", { placements: [{ cardId, columnId: column.id, round: 1, seq }] });
  await send(phone, "rename", { name: "Priyanka" });
  await send(desk, "note", { about: "card:0", text: "What I noted", seen: 0 });
  await send(desk, "note", { about: "card:0", text: "What I noted late", seen: 0 });
  await moveTo(cast, "lobby", "sort");
  expect(await place(card.id, 1)).toEqual({ ok: true, value: ["counted"] });
  isDatabaseGone = true;
  expect(await place(other.id, 2)).toEqual({ ok: false, code: "unavailable" });
  isDatabaseGone = false;
  await sendRaw(phone, "a-word-of-priyanka", { text: "typed by priyanka" });
  await sendRaw(phone, "place", { placements: [{ cardId: "typed-by-priyanka" }] });
  await moveTo(cast, "sort", "discuss");
  await send(desk, "show", { cardId: card.id });
  await moveTo(cast, "discuss", "resort", "compare");
  await send(desk, "reveal", { cardId: card.id });
  await send(phone, "object", { cardId: card.id, on: true, line: "My secret argument" });
  await moveTo(cast, "compare", "commit");
  const words = { occasion: "our Tuesday round ends", action: "ask who has gone quiet" };
  const commitment = { columnId: column.id, ...words, shared: true, named: true };
  expect(await send(phone, "commit", commitment)).toEqual({ ok: true, value: null });
  await moveTo(cast, "commit", "closed");
  await send(phone, "rate", { rating: 4 });
  for (const path of [`/stage/${workshop.stageKey}`, `/join/${workshop.code}?name=Priya`, `/play/${workshop.code}`])
    await visit(path, participant.cookie);
  const users = await live.db.prisma.user.findMany({ where: { id: facilitator.id } });
  return [
    ...["Priya", "Amara", "typed", ...users.map((user) => user.email ?? "")],
    ...[card.id, card.title, other.id, words.occasion, words.action, "My secret argument", "What I noted"],
    ...[workshop.code, workshop.stageKey, workshop.title, participant.id],
    ...[partAfterName(participant.cookie), partAfterName(facilitator.cookie)],
  ];
}

const partAfterName = (cookie: string) => cookie.slice(cookie.indexOf("=") + 1);

async function visit(path: string, cookie: string): Promise<void> {
  const http = createServer((req, res) => {
    followRequest(req, res, { log, behindProxy: true, answered: () => {} });
    res.writeHead(500).end();
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie, connection: "close" } });
  await new Promise((resolve) => http.close(resolve));
}

test("a whole workshop, logged at its most talkative, leaves no name, answer, text, address, code, key or cookie", async () => {
  const secrets = await runWorkshop();
  await vi.waitFor(() => expect(output.match(/"path"/g)).toHaveLength(3));
  // It did talk: connections, commands, an error and requests are there.
  for (const said of ["connected", '"command":"commit"', "a command failed", '"command":"unknown"', "/stage/*"])
    expect(output).toContain(said);
  const found = secrets.filter((secret) => {
    expect(secret.length).toBeGreaterThan(3);
    return output.toLowerCase().includes(secret.toLowerCase());
  });
  expect(found).toEqual([]);
});
