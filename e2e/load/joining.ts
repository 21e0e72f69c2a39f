import { io, type Socket } from "socket.io-client";
import { LIVE_PATH, PROTOCOL_VERSION } from "../../lib/live/version";
import { joinCall } from "./join-call";
import type { PhonePlan, ToPhones } from "./messages";

const CONNECT_LIMIT_MS = 60_000;

type Joined<Phone> = { phones: Phone[]; joinMs: number[]; failures: string[] };

/** Everybody of this process joins and connects, so many at once. */
export async function joinAll<Phone>(
  { phones: plans, joinCall: callsFirst, atOnce }: Extract<ToPhones, { type: "join" }>,
  connect: (plan: PhonePlan, cookie: string) => Promise<Phone>,
): Promise<Joined<Phone>> {
  const waiting = [...plans];
  const joined: Joined<Phone> = { phones: [], joinMs: [], failures: [] };
  const next = async () => {
    for (let plan = waiting.shift(); plan !== undefined; plan = waiting.shift()) {
      const startedAt = performance.now();
      try {
        const cookie = callsFirst ? await joinCall(plan.url, plan.code) : "";
        joined.phones.push(await connect(plan, cookie));
        joined.joinMs.push(performance.now() - startedAt);
      } catch (thrown) {
        joined.failures.push(thrown instanceof Error ? thrown.message : String(thrown));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return joined;
}

export const openSocket = (plan: PhonePlan, cookie: string): Socket =>
  io(plan.url, {
    path: LIVE_PATH,
    auth: { protocol: PROTOCOL_VERSION, role: "participant", code: plan.code },
    extraHeaders: { cookie },
    transports: ["websocket"],
    forceNew: true,
  });

/** The first own view: from then on the person can do something. */
export function firstOwn<Own>(socket: Socket): Promise<Own> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("a phone was not connected in time")), CONNECT_LIMIT_MS);
    socket.once("connect_error", (error) => reject(error));
    socket.once("own", (own: Own) => {
      clearTimeout(timer);
      resolve(own);
    });
  });
}
