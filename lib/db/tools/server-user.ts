import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { promisify } from "node:util";

/** As whom PostgreSQL runs; empty: as whoever started Twofold. */
export type ServerUser = { uid?: number; gid?: number };

const NOBODY = { uid: 65534, gid: 65534 };

/** PostgreSQL refuses to run as root. A cluster that is there already belongs to the user who has to go on with it. */
export function chooseServerUser(home: string): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(home, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY;
}

/** Asks the system instead of reading mode bits: mounts and access lists count too. */
export async function canEnter(user: ServerUser, folder: string): Promise<boolean> {
  if (user.uid === undefined) return true;
  try {
    await promisify(execFile)("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...user, cwd: "/" });
    return true;
  } catch {
    return false;
  }
}
