import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, fchownSync, openSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { clusterOf, logOf } from "./cluster";
import { program } from "./postgres-binaries";
import type { Place } from "./server-place";

const LOG_LIMIT = 5_000_000;

/** `port` undefined: any free one. */
export async function spawnPostmaster(
  place: Place,
  binaries: string,
  { fsync, port }: { fsync: boolean; port: number | undefined },
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port ?? (await findFreePort())),
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "64MB",
    timezone: "UTC",
    logging_collector: "off",
    ...(fsync ? {} : { fsync: "off" }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const file = logOf(place.home);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(file, size > LOG_LIMIT ? "w" : "a", 0o600);
  if (place.user.uid !== undefined && place.user.gid !== undefined) fchownSync(log, place.user.uid, place.user.gid);
  const child = spawn(program(binaries, "postgres"), ["-D", clusterOf(place.home), ...args], {
    ...place.user,
    cwd: place.home,
    stdio: ["ignore", log, log],
    // Its own process group: a Ctrl-C in the terminal must reach Twofold first, which still has writes to finish.
    detached: true,
  });
  closeSync(log);
  child.on("error", () => {});
  child.unref();
  return child;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
