import { setTimeout as sleep } from "node:timers/promises";
import { embeddedIn } from "../fixtures/embedded";
import { startProduct } from "../fixtures/server";
import { Room, until } from "./room";
import type { Scenario } from "./scenario";

const PHONES = 100;
const KILLS = 20;

/** The server dies as in a power cut, again and again, and comes back on the same port and data. */
export const killServer: Scenario = async (undo) => {
  const product = await startProduct({ DATABASE_URL: "" });
  undo(() => product.stop());
  const data = product.data ?? "";
  const room = await Room.open({ url: product.url, databaseUrl: () => embeddedIn(data).url, phones: PHONES });
  undo(() => room.close());
  await room.move("lobby", "sort");
  room.sort(1_000, "kill-server");
  for (let kill = 0; kill < KILLS; kill++) {
    // Only a room that is back and places can lose something; then not in step with anything.
    const before = room.acknowledged;
    await until(() => room.acknowledged > before + PHONES, 60_000, `The room did not come back after ${kill} kills`);
    await sleep(137 * (kill % 7));
    await product.kill();
    await product.restart();
  }
  return { ...(await room.settle()), figures: { kills: KILLS } };
};
