import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "../../lib/domain/random";
import { startBadNetwork } from "../fixtures/bad-network";
import { embeddedIn } from "../fixtures/embedded";
import { startProduct } from "../fixtures/server";
import { Room } from "./room";
import type { Scenario } from "./scenario";

const PHONES = 100;
const OFFLINE_MOST_MS = 30_000;

/** Each phone is offline once, for up to 30 s; before and after, its packets come late, twice and in another order. */
export const badNetwork: Scenario = async (undo) => {
  const product = await startProduct({ DATABASE_URL: "" });
  undo(() => product.stop());
  const network = await startBadNetwork(product.url, { seed: "bad-network", delayMs: 300, repeat: 0.2 });
  undo(() => network.close());
  const room = await Room.open({
    url: product.url,
    databaseUrl: () => embeddedIn(product.data ?? "").url,
    phones: PHONES,
    through: network.url,
    named: true,
  });
  undo(() => room.close());
  await room.move("lobby", "sort");
  room.sort(1_000, "bad-network");
  const random = seededRandom("offline");
  let keptOffline = 0;
  await Promise.all(
    room.phones.map(async (phone, at) => {
      await sleep(3_000 + random() * 3_000);
      network.lose(String(at));
      await sleep(random() * OFFLINE_MOST_MS);
      keptOffline += phone.kept;
      network.giveBack(String(at));
    }),
  );
  await sleep(3_000);
  const settled = await room.settle();
  const { repeated, overtaken } = network.counts;
  if (repeated === 0 || overtaken === 0) settled.problems.push("The network repeated or reordered nothing.");
  if (keptOffline === 0) settled.problems.push("No phone kept anything while it was offline.");
  return { ...settled, figures: { repeated, overtaken, keptOffline } };
};
