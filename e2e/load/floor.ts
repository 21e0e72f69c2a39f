import { io } from "socket.io-client";
import { LIVE_PATH } from "../../lib/live/version";
import { startMeasured } from "./measured-process";
import type { Options } from "./options";
import type { Target } from "./target";

export async function startFloor({ workshops, tables }: Options): Promise<Target> {
  const server = await startMeasured(
    "e2e/load/floor-server.ts",
    { TABLES: String(tables ?? 0) },
    /ready: (http:\/\/\S+)/,
  );
  const open = (role: string, code: string) =>
    io(server.url, { path: LIVE_PATH, auth: { role, code }, transports: ["websocket"], forceNew: true });
  const codes = Array.from({ length: workshops }, (_, at) => String(10_000_000 + at));
  return {
    name: "floor",
    processes: [server],
    urls: [server.url],
    workshops: codes.map((code) => ({ code, stage: open("stage", code), console: open("console", code) })),
    joinCall: false,
    openSort: async () => {},
    openTables: async () => {},
    databaseCpu: () => null,
    countLost: async () => null,
    countLostMoves: async () => null,
    servePages: async () => 0,
    stop: server.stop,
  };
}
