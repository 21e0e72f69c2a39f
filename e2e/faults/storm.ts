import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { embeddedIn } from "../fixtures/embedded";
import { startProduct } from "../fixtures/server";
import { Room, until } from "./room";
import type { Scenario } from "./scenario";
import type { FromStorm, ToStorm } from "./storm-phones";
import { compare, readPlacements } from "./truth";

const PHONES = 1_000;
const PROCESSES = 2;
const BACK_WITHIN_MS = 15_000;
const ANSWER_WITHIN_MS = 1_000;

/** A hall of 1,000 is cut at once by a server that dies, and comes back by itself when it is there again. */
export const storm: Scenario = async (undo) => {
  const product = await startProduct({ DATABASE_URL: "" });
  undo(() => product.stop());
  const database = () => embeddedIn(product.data ?? "").url;
  const room = await Room.open({ url: product.url, databaseUrl: database, phones: 0 });
  undo(() => room.close());
  const crowd = Array.from({ length: PROCESSES }, () =>
    fork(new URL("./storm-phones.ts", import.meta.url), { execArgv: ["--import", "tsx"], serialization: "advanced" }),
  );
  for (const process of crowd) undo(() => process.kill("SIGKILL"));
  const send = (message: ToStorm) => crowd.map((process) => process.send(message));
  const states = () => Promise.all(crowd.map(stateOf));
  const sum = (all: FromStorm[], of: "in" | "kept") => all.reduce((total, one) => total + one[of], 0);
  const allIn = async () => sum(await states(), "in") === PHONES;

  send({ type: "join", url: product.url, code: room.view?.code ?? "", phones: PHONES / PROCESSES });
  await until(allIn, 90_000, "Not all of the hall were let in");
  await room.move("lobby", "sort");
  await sleep(2_000);
  send({ type: "place" });
  await until(async () => sum(await states(), "kept") === 0, 30_000, "The first answers were not saved");

  await product.kill();
  const cutAt = Date.now();
  send({ type: "place" });
  await product.restart();
  const upAt = Date.now();
  const watch = watchHealth(product.url);
  const problems: string[] = [];
  await until(allIn, 60_000, "Not everybody came back").catch((error: Error) => problems.push(error.message));
  const backAt = Date.now();
  const slowest = await watch.stop();
  await until(async () => sum(await states(), "kept") === 0, 60_000, "Phones still keep placements").catch(
    (error: Error) => problems.push(error.message),
  );
  const last = await states();
  const people = last.flatMap((one) => one.acknowledged);
  const atOnce = mostWithin(
    200,
    last.flatMap((one) => one.backAt),
  );
  const lost = compare(
    people.map((one) => ({ participantId: one.participant, acknowledged: one.placements })),
    await readPlacements(database()),
  );
  if (backAt - upAt > BACK_WITHIN_MS)
    problems.push(`Everybody was back ${(backAt - upAt) / 1_000} s after the server, not within 15 s.`);
  if (atOnce > PHONES / 2) problems.push(`${atOnce} of ${PHONES} came back within 200 ms: without jitter.`);
  if (slowest > ANSWER_WITHIN_MS) problems.push(`/api/health took ${Math.round(slowest)} ms while the hall came back.`);
  return {
    acknowledged: people.reduce((total, one) => total + one.placements.size, 0),
    lost,
    problems,
    figures: {
      backSecondsSinceUp: (backAt - upAt) / 1_000,
      backSecondsSinceCut: (backAt - cutAt) / 1_000,
      mostBackWithin200Ms: atOnce,
      slowestHealthMs: Math.round(slowest),
    },
  };
};

/** How many of these moments fall into the fullest span of so many ms. */
function mostWithin(span: number, moments: number[]): number {
  const sorted = [...moments].sort((a, b) => a - b);
  return Math.max(0, ...sorted.map((from, at) => sorted.filter((to, other) => other >= at && to < from + span).length));
}

async function stateOf(process: ChildProcess): Promise<FromStorm> {
  process.send({ type: "ask" } satisfies ToStorm);
  const [state] = await once(process, "message");
  return state as FromStorm;
}

/** Asks again and again, and knows the longest answer. */
function watchHealth(url: string): { stop(): Promise<number> } {
  let isStopped = false;
  const watching = (async () => {
    let slowest = 0;
    while (!isStopped) {
      const askedAt = performance.now();
      await fetch(`${url}/api/health`).then((answer) => answer.text());
      slowest = Math.max(slowest, performance.now() - askedAt);
      await sleep(50);
    }
    return slowest;
  })();
  return {
    stop() {
      isStopped = true;
      return watching;
    },
  };
}
