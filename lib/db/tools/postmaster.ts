import { readFileSync, rmSync } from "node:fs";
import path from "node:path";

export type Postmaster = { pid: number; port: number };

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Not a zombie, and not another program that was given the same number since. */
function isPostgres(pid: number): boolean {
  if (process.platform !== "linux") return true;
  try {
    const state = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];
    return state !== "Z" && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return false;
  }
}

/** Longer than its pid file, which PostgreSQL removes a moment before it ends. */
export const isPostmasterAlive = (pid: number): boolean => isRunning(pid) && isPostgres(pid);

/** The server of this cluster, if one runs. A pid file that a dead one left must not block the next start. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const file = path.join(cluster, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  // PostgreSQL itself removes the file of a pid that no longer exists.
  if (!Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return undefined;
  if (!isPostgres(pid)) {
    rmSync(file, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]) };
}
