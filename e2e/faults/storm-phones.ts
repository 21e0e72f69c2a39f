// A process of phones for the storm: says when all of its phones are in, and when all are back after they were cut.
import { Phone } from "../fixtures/phones";
import { joinCall } from "../load/join-call";
import { placeOne } from "./room";

export type ToStorm = { type: "join"; url: string; code: string; phones: number } | { type: "place" } | { type: "ask" };
export type FromStorm = { type: "state"; in: number; backAt: number[]; kept: number; acknowledged: Acknowledged[] };
export type Acknowledged = { participant: string; placements: Phone["acknowledged"] };

const JOINING_AT_ONCE = 16;
const phones: Phone[] = [];
/** when each phone that was lost came back last, ms since 1970 */
const backAt = new Map<Phone, number>();

// A driver that was ended must not leave its load behind.
process.on("disconnect", () => process.exit());
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
      await phone.until(() => isIn(phone) && phone.view !== null);
      void watch(phone);
    }
  };
  await Promise.all(Array.from({ length: JOINING_AT_ONCE }, next));
}

const isIn = ({ status, own }: Phone) => status === "live" && own !== null;

async function watch(phone: Phone): Promise<void> {
  for (;;) {
    await phone.until(() => !isIn(phone));
    await phone.until(() => isIn(phone));
    backAt.set(phone, Date.now());
  }
}

function state(): void {
  const answer: FromStorm = {
    type: "state",
    in: phones.filter(isIn).length,
    backAt: [...backAt.values()],
    kept: phones.reduce((sum, phone) => sum + phone.kept, 0),
    acknowledged: phones.map((phone) => ({
      participant: phone.participantId,
      placements: phone.acknowledged,
    })),
  };
  process.send?.(answer);
}
