import { io } from "socket.io-client";
import { LIVE_PATH, PROTOCOL_VERSION } from "../../lib/live/version";
import { joinCall } from "../load/join-call";

/** Somebody in the room whose phone needs no picture: joins by the real call and stays connected. */
export async function takeSeat(url: string, code: string) {
  const cookie = await joinCall(url, code);
  const socket = io(url, {
    path: LIVE_PATH,
    auth: { protocol: PROTOCOL_VERSION, role: "participant", code },
    extraHeaders: { cookie },
    transports: ["websocket"],
    forceNew: true,
  });
  const phases: string[] = [];
  socket.on("phones", (view: { phase: string }) => phases.push(view.phase));
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("connect_error", reject));
  return {
    phase: () => phases.at(-1),
    async place(cardIds: string[], columnId: string): Promise<string[]> {
      const placements = cardIds.map((cardId, at) => ({ cardId, columnId, round: 1, seq: at + 1 }));
      return (await socket.timeout(10_000).emitWithAck("place", { placements })).value ?? [];
    },
    leave: () => socket.disconnect(),
  };
}
