// A process of phones for the storm: says when all of its phones are in, and when all are back after they were cut.
import { Phone } from "../fixtures/phones";
import { joinCall } from "../load/join-call";
import { placeOne } from "./room";

export type ToStorm = { type: "join"; url: string; code: string; phones: number } | { type: "place" } | { type: "ask" };
export type FromStorm = { type: "state"; in: number; of: number; kept: number; acknowledged: Acknowledged[] };
export type Acknowledged = { participant: string; placements: Phone["acknowledged"] };

const JOINING_AT_ONCE = 16;
const phones: Phone[] = [];

process.on("message", (message: ToStorm) => {
  if (message.type === "join") void join(message);
  if (message.type === "place") for (const phone of phones) placeOne(phone, Math.random);
  if (message.type === "ask") state();
});

async function join({ url, code, phones: count }: Extract<ToStorm, { type: "join" }>): Promise<void> {
  let left = count;
  const next = async () => {
    while (left-- > 0) {
      const phone = new Phone({ url, code, cookie: await joinCall(url, code) });
      phones.push(phone);
      phone.open();
      await phone.until(() => phone.status === "live" && phone.own !== null && phone.view !== null);
    }
  };
  await Promise.all(Array.from({ length: JOINING_AT_ONCE }, next));
}

function state(): void {
  const answer: FromStorm = {
    type: "state",
    in: phones.filter(({ status, own }) => status === "live" && own !== null).length,
    of: phones.length,
    kept: phones.reduce((sum, phone) => sum + phone.kept, 0),
    acknowledged: phones.map((phone) => ({
      participant: phone.participantId,
      placements: phone.acknowledged,
    })),
  };
  process.send?.(answer);
}
