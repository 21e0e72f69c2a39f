import { execFileSync } from "node:child_process";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import type { Env } from "@/lib/env";
import { codeOf, done, failed, type Outcome } from "./outcome";

// What can be found out in a moment, before the long steps.

export function ensureDataFolder(folder: string): Outcome<void> {
  try {
    if (!existsSync(folder)) {
      makeFolder(folder);
      // Run by root, PostgreSQL becomes another user, who must pass through here; its own files are closed to others.
      chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    accessSync(folder, constants.W_OK | constants.X_OK);
    return done(undefined);
  } catch (thrown) {
    return failed(
      `The data folder ${folder} cannot be written (${codeOf(thrown)}): give the user who starts Twofold the right to, or name another folder in TWOFOLD_DATA.`,
    );
  }
}

/** mkdirSync's own `recursive` never returns where nothing can be made, as under /proc (Node 20.20). */
function makeFolder(folder: string): void {
  const parent = path.dirname(folder);
  if (!existsSync(parent) && parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

export function explainListenError(thrown: unknown, env: Pick<Env, "host" | "port">): string {
  const code = codeOf(thrown);
  if (code === "EADDRINUSE") {
    const other = env.port < 65_535 ? env.port + 1 : 3000;
    return `Port ${env.port} is taken by another program: stop that one, or start Twofold on another port with PORT=${other} npm start.`;
  }
  if (code === "EACCES") {
    return `Port ${env.port} may not be opened by this user: choose one above 1023 in PORT, such as 3000.`;
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return `HOST is "${env.host}", which is no address of this machine: leave it out to answer on all of them.`;
  }
  return `Port ${env.port} cannot be opened (${code}): choose another one in PORT.`;
}

/** Asked before the build, so that nobody waits for half a minute to learn it. */
export function checkPort(env: Pick<Env, "host" | "port">): Promise<Outcome<void>> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (thrown) => resolve(failed(explainListenError(thrown, env))));
    probe.listen({ port: env.port, host: env.host }, () => probe.close(() => resolve(done(undefined))));
  });
}

/** Node has already raised its own limit as far as it may; undefined where there is none to read. */
function readFileLimit(): number | undefined {
  if (process.platform === "win32") return undefined;
  try {
    const limit =
      process.platform === "linux"
        ? /^Max open files\s+(\S+)/m.exec(readFileSync("/proc/self/limits", "utf8"))?.[1]
        : execFileSync("/bin/sh", ["-c", "ulimit -n"], { encoding: "utf8" }).trim();
    return limit === "unlimited" ? undefined : Number(limit) || undefined;
  } catch {
    return undefined;
  }
}

/** A phone holds one socket; Next, the log and the database need some hundred more. */
export function warnOfFileLimit(limit = readFileLimit()): string | undefined {
  const phones = limit === undefined ? Number.POSITIVE_INFINITY : limit - 300;
  if (phones >= 1000) return undefined;
  return `This system lets Twofold open ${limit} files, enough for about ${Math.max(phones, 0)} phones at once: for more, run \`ulimit -n 65535\` before npm start.`;
}
