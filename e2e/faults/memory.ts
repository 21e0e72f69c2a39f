import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Phase } from "../../lib/domain/phase";
import type { Phone } from "../fixtures/phones";
import { startMeasured } from "../load/measured-process";
import { ownPostgres } from "./postgres-unreachable";
import { Room } from "./room";
import type { Scenario } from "./scenario";

const WORKSHOPS = 50;
const PEOPLE = 20;
/** What is loaded and compiled on first use, and the pools' connections, are no workshop's memory. */
const WARM_UP = 10;
/** lib/live/server/rooms.ts drops a room a minute after its last look. */
const DROPPED_AFTER_MS = 75_000;
const GROWTH_MOST = 1.1;
const READY = /is ready after .*?(http:\/\/localhost:\d+)/;

const STEPS: [from: Phase, to: Phase][] = [
  ["lobby", "sort"],
  ["sort", "discuss"],
  ["discuss", "resort"],
  ["resort", "compare"],
  ["compare", "commit"],
  ["commit", "closed"],
];

/** After 50 workshops of 20 people, from lobby to closed, the server is as large as before. */
export const memory: Scenario = async (undo) => {
  const folder = mkdtempSync(path.join(tmpdir(), "twofold-memory-"));
  undo(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o711);
  const database = await ownPostgres(undo);
  const secret = () => randomBytes(32).toString("base64");
  const server = await startMeasured(
    "lib/server/start.ts",
    {
      NODE_ENV: "production",
      DATABASE_URL: database.url,
      TWOFOLD_DATA: folder,
      AUTH_SECRET: secret(),
      TWOFOLD_TOKEN_SECRET: secret(),
      PORT: "0",
    },
    READY,
  );
  undo(() => server.stop());
  const total = { acknowledged: 0, lost: 0, problems: [] as string[] };
  const runAll = async (count: number) => {
    for (let number = 0; number < count; number++) {
      const found = await runOne(server.url, database.url);
      total.acknowledged += found.acknowledged;
      total.lost += found.lost;
      total.problems.push(...found.problems);
    }
    await sleep(DROPPED_AFTER_MS);
    return server.probe({ collect: true });
  };
  const before = await runAll(WARM_UP);
  const after = await runAll(WORKSHOPS);
  const ratio = after.rssBytes / before.rssBytes;
  const heapRatio = after.heapBytes / before.heapBytes;
  if (ratio > GROWTH_MOST) total.problems.push(`The server grew to ${ratio.toFixed(2)} of what it was.`);
  if (heapRatio > GROWTH_MOST) total.problems.push(`Its heap grew to ${heapRatio.toFixed(2)} of what it was.`);
  const mb = (bytes: number) => Math.round(bytes / 2 ** 20);
  const figures = {
    rssMbBefore: mb(before.rssBytes),
    rssMbAfter: mb(after.rssBytes),
    heapMbBefore: mb(before.heapBytes),
    heapMbAfter: mb(after.heapBytes),
    heapRatio: Number(heapRatio.toFixed(3)),
  };
  return { ...total, figures };
};

async function runOne(url: string, databaseUrl: string) {
  const room = await Room.open({ url, databaseUrl: () => databaseUrl, phones: PEOPLE });
  let found: Awaited<ReturnType<Room["settle"]>> = { acknowledged: 0, lost: 0, problems: [] };
  for (const [from, to] of STEPS) {
    await room.move(from, to);
    if (to !== "sort" && to !== "resort") continue;
    const round = to === "sort" ? 1 : 2;
    await Promise.all(room.phones.map((phone) => phone.until(() => phone.view?.phase === to)));
    for (const phone of room.phones) placeAll(phone, round);
    found = await room.settle();
  }
  room.close();
  return found;
}

function placeAll(phone: Phone, round: 1 | 2): void {
  phone.own?.cards.forEach((card, at) => {
    const column = phone.view?.columns[(at + phone.participantId.charCodeAt(30)) % 2];
    if (column) phone.place(card.id, column.id, round);
  });
}
