import { setTimeout as sleep } from "node:timers/promises";
import { embeddedIn } from "../fixtures/embedded";
import { startProduct } from "../fixtures/server";
import { Room, until } from "./room";
import type { Scenario } from "./scenario";

const PHONES = 100;
const KILLS = 3;

/** The built-in PostgreSQL is killed (out of memory, say); the product brings it back by itself. */
export const killPostgres: Scenario = async (undo) => {
  const product = await startProduct({ DATABASE_URL: "" });
  undo(() => product.stop());
  const data = product.data ?? "";
  const room = await Room.open({ url: product.url, databaseUrl: () => embeddedIn(data).url, phones: PHONES });
  undo(() => room.close());
  await room.move("lobby", "sort");
  room.sort(1_000, "kill-postgres");
  let slowest = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(3_000);
    process.kill(embeddedIn(data).pid, "SIGKILL");
    const killedAt = Date.now();
    const before = room.acknowledged;
    // What was committed before it died may still be answered; more than one answer each is the new one's work.
    await until(() => room.acknowledged > before + PHONES, 60_000, "PostgreSQL did not come back");
    slowest = Math.max(slowest, Date.now() - killedAt);
  }
  return { ...(await room.settle()), figures: { kills: KILLS, slowestRecoverySeconds: slowest / 1_000 } };
};
