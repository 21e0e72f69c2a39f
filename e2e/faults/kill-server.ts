import { setTimeout as sleep } from "node:timers/promises";
import { embeddedIn } from "../fixtures/embedded";
import { startProduct } from "../fixtures/server";
import { Room } from "./room";
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
    // Long enough that the room is back and places; not in step with anything.
    await sleep(1_500 + 137 * (kill % 7));
    await product.kill();
    await product.restart();
  }
  return { ...(await room.settle()), figures: { kills: KILLS } };
};
