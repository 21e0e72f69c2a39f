import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ask, embeddedIn } from "../fixtures/embedded";
import { startProduct } from "../fixtures/server";
import { Room, until } from "./room";
import type { Scenario, Undo } from "./scenario";

const PHONES = 100;
const DISK = "300m";
const FULL_MS = 10_000;
/** PostgreSQL writes into what it has set aside before it needs more: each switch takes 16 MB of it. */
const SWITCHES = 40;
const FULL = /The disk of .* has only/;

/** The disk of the built-in database is full for a while: nothing is acknowledged wrongly, and all of it comes in after. */
export const diskFull: Scenario = async (undo) => {
  const data = smallDisk(undo);
  if (data === null) return { skipped: "it needs a small file system, and none can be mounted here (root on Linux)" };
  const product = await startProduct({ DATABASE_URL: "", TWOFOLD_DATA: data });
  undo(() => product.stop());
  const url = embeddedIn(data).url;
  const room = await Room.open({ url: product.url, databaseUrl: () => url, phones: PHONES });
  undo(() => room.close());
  await room.move("lobby", "sort");
  room.sort(500, "disk-full");
  await sleep(3_000);
  const linesBefore = product.output.length;
  const ballast = path.join(data, "ballast");
  fill(data, ballast);
  for (let time = 0; time < SWITCHES; time++) await ask(url, "SELECT pg_switch_wal()").catch(() => {});
  const statusOf = () => fetch(`${product.url}/api/health`).then(({ status }) => status);
  const problems: string[] = [];
  const note = (error: Error) => problems.push(error.message);
  await until(async () => (await statusOf()) === 503 || room.kept > PHONES, 30_000, "The disk was not felt").catch(
    note,
  );
  await sleep(FULL_MS);
  const kept = room.kept;
  const isSaid = product.output.slice(linesBefore).some((line) => FULL.test(line));
  rmSync(ballast);
  const settled = await room.settle();
  if (kept === 0) problems.push("No phone kept anything while the disk was full.");
  if (!isSaid) problems.push("The server did not say that its disk is full.");
  if ((await statusOf()) !== 200) problems.push("/api/health is not well after there was room again.");
  return { ...settled, problems: [...problems, ...settled.problems], figures: { kept } };
};

function smallDisk(undo: Undo): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), "twofold-small-"));
  undo(() => rmSync(folder, { recursive: true, force: true }));
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK}`, "tmpfs", folder]).status !== 0) return null;
  undo(() => execFileSync("umount", ["-l", folder]));
  chmodSync(folder, 0o711);
  return folder;
}

/** All that is left, and again what is given back while it is filled. */
function fill(folder: string, ballast: string): void {
  for (let time = 0; time < 5; time++) {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail > 0)
      spawnSync("dd", [
        "if=/dev/zero",
        `of=${ballast}`,
        `bs=${bsize}`,
        `count=${bavail}`,
        "oflag=append",
        "conv=notrunc",
      ]);
  }
}
