import { readdirSync, readFileSync } from "node:fs";

/** Kernel ticks a second, the unit of /proc/PID/stat (100 on every Linux that Node runs on). */
const TICKS = 100;

/** CPU seconds of a process, its children and those that ended; null where there is no /proc (not Linux). */
export function cpuSecondsOfTree(pid: number): number | null {
  try {
    let ticks = ticksOf(pid, true) ?? 0;
    for (const name of readdirSync("/proc")) {
      if (/^\d+$/.test(name) && parentOf(Number(name)) === pid) ticks += ticksOf(Number(name), true) ?? 0;
    }
    return ticks / TICKS;
  } catch {
    return null;
  }
}

/** Fields after the command's name, which may hold blanks. */
function fieldsOf(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

const parentOf = (pid: number) => Number(fieldsOf(pid)?.[1]);

function ticksOf(pid: number, withEnded: boolean): number | null {
  const fields = fieldsOf(pid);
  if (fields === null) return null;
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
  return (user ?? 0) + (system ?? 0) + (withEnded ? (endedUser ?? 0) + (endedSystem ?? 0) : 0);
}
