import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { canEnter, chooseServerUser, type ServerUser } from "./server-user";

/** Where a server lives: `home` holds its cluster, password and log; copies of the programs go on `shelf`. */
export type Place = { home: string; user: ServerUser; shelf: () => string };
export type PlaceOutcome = { ok: true; place: Place } | { ok: false; code: "no_place"; message: string };

/** The major version is in the name: another one cannot read these files. */
export const HOME = "pg18";
/** Beside the secrets: says where the database is when it could not stay in the data folder. */
const POINTER = "database-folder";

// Never a temporary folder: this is the only copy of people's answers.
const SHELVES = ["/var/lib/twofold", "/opt/twofold", "/srv/twofold"];

/**
 * In the data folder, except where that cannot be: run by root, PostgreSQL becomes an ordinary user, who cannot pass
 * through a 0700 home. Then the database goes to a folder of the machine, and a file says which.
 */
export async function findPlace(dataFolder: string, shelves = SHELVES): Promise<PlaceOutcome> {
  const data = realpathSync(dataFolder);
  const pointer = path.join(data, POINTER);
  if (existsSync(pointer)) return follow(readFileSync(pointer, "utf8").trim(), pointer);

  const home = path.join(data, HOME);
  const user = chooseServerUser(home);
  if (await canEnter(user, data)) return { ok: true, place: { home, user, shelf: () => data } };
  if (existsSync(home)) {
    const message = `The database in ${home} cannot be reached by its own user (uid ${user.uid}): open the folders above it with \`chmod o+x\`, or move the data folder and name it in TWOFOLD_DATA.`;
    return { ok: false, code: "no_place", message };
  }
  return settle(data, pointer, user, shelves);
}

async function settle(data: string, pointer: string, user: ServerUser, shelves: string[]): Promise<PlaceOutcome> {
  const id = createHash("sha256").update(data).digest("hex").slice(0, 12);
  for (const shelf of shelves) {
    const folder = path.join(shelf, id);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
    } catch {
      continue;
    }
    if (!(await canEnter(user, folder))) continue;
    writeFileSync(pointer, `${folder}\n`);
    return { ok: true, place: { home: path.join(folder, HOME), user, shelf: () => shelf } };
  }
  const message = `PostgreSQL does not run as root, and its own user (uid ${user.uid}) can reach neither ${data} nor ${shelves.join(", ")}: set TWOFOLD_DATA to a folder that others may enter, or start Twofold as an ordinary user.`;
  return { ok: false, code: "no_place", message };
}

function follow(folder: string, pointer: string): PlaceOutcome {
  const home = path.join(folder, HOME);
  // A first start may have been killed between the note and the database.
  if (existsSync(folder)) {
    return { ok: true, place: { home, user: chooseServerUser(home), shelf: () => path.dirname(folder) } };
  }
  const message = `The database of this data folder was in ${folder}, which is gone: bring it back, or delete ${pointer} to begin with an empty one.`;
  return { ok: false, code: "no_place", message };
}
