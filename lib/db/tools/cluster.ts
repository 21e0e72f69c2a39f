import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { program } from "./postgres-binaries";
import type { Place } from "./server-place";

export const clusterOf = (home: string) => path.join(home, "cluster");
export const logOf = (home: string) => path.join(home, "server.log");
export const passwordOf = (home: string) => readFileSync(path.join(home, "password"), "utf8").trim();

/** Made beside and then renamed, so that neither a kill nor a second start leaves half a cluster. */
export async function ensureCluster(place: Place, binaries: string, fsync: boolean): Promise<void> {
  if (existsSync(clusterOf(place.home))) return;
  removeHalves(place.home);
  const half = `${place.home}.half-${process.pid}-${randomBytes(4).toString("hex")}`;
  mkdirSync(half, { mode: 0o700 });
  const password = path.join(half, "password");
  writeFileSync(password, `${randomBytes(18).toString("base64url")}\n`, { mode: 0o600 });
  if (place.user.uid !== undefined && place.user.gid !== undefined) {
    chownSync(half, place.user.uid, place.user.gid);
    chownSync(password, place.user.uid, place.user.gid);
  }
  await promisify(execFile)(
    program(binaries, "initdb"),
    [
      ...["-D", clusterOf(half), "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${password}`, "-E", "UTF8"],
      // The same order and the same lower case on every machine, whatever its locales.
      ...["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"],
      ...(fsync ? [] : ["--no-sync"]),
    ],
    { ...place.user, cwd: half },
  );
  try {
    renameSync(half, place.home);
  } catch {
    // Another start was faster.
    rmSync(half, { recursive: true, force: true });
  }
}

function removeHalves(home: string): void {
  const prefix = `${path.basename(home)}.half-`;
  for (const name of readdirSync(path.dirname(home)).filter((entry) => entry.startsWith(prefix))) {
    const maker = Number.parseInt(name.slice(prefix.length), 10);
    try {
      process.kill(maker, 0);
    } catch {
      rmSync(path.join(path.dirname(home), name), { recursive: true, force: true });
    }
  }
}
