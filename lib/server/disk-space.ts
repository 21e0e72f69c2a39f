import { statfs } from "node:fs/promises";

/** PostgreSQL sets its log aside in pieces of 16 MB, and needs some of them for a checkpoint. */
const LOW_BYTES = 64 * 2 ** 20;
const EVERY_MS = 5_000;
const MB = 2 ** 20;

/** Says once that the disk of the built-in database is getting full, and once that it no longer is. Returns how to stop. */
export function watchDisk({
  folder,
  say,
  free = freeBytes,
  everyMs = EVERY_MS,
}: {
  folder: string;
  say: (line: string) => void;
  free?: (folder: string) => Promise<number>;
  everyMs?: number;
}): () => void {
  let isLow = false;
  const look = async () => {
    const left = await free(folder).catch(() => undefined);
    if (left === undefined || left < LOW_BYTES === isLow) return;
    isLow = !isLow;
    say(
      isLow
        ? `The disk of ${folder} has only ${Math.floor(left / MB)} MB left: when it is full, answers stay on people's phones until there is room again. Free some space; nothing needs a restart.`
        : `The disk of ${folder} has room again.`,
    );
  };
  void look();
  const looking = setInterval(look, everyMs);
  looking.unref();
  return () => clearInterval(looking);
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
