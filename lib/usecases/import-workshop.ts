import type { BackupProblem } from "@/lib/domain/backup-problem";
import { type Called, readBackup, roomOf } from "./backup";
import { BACKUP_MAX_BYTES } from "./backup-schema";
import type { WorkshopStore } from "./ports";
import type { Secrets } from "./workshops";

const CODE_TRIES = 5;

export type Imported = { ok: true; value: string } | { ok: false; problem: BackupProblem };

/** Opens a backup as a workshop of its importer's own. Resolves after commit, with its id. */
export async function importWorkshop(
  parts: {
    workshops: Pick<WorkshopStore, "bring">;
    secrets: Secrets;
    freshId: () => string;
    called: Called;
    now: number;
  },
  owner: { id: string; name: string },
  file: Uint8Array,
): Promise<Imported> {
  if (file.byteLength > BACKUP_MAX_BYTES) return { ok: false, problem: { code: "too_large" } };
  const read = readBackup(new TextDecoder().decode(file));
  if (!read.ok) return read;
  const { workshops, secrets, freshId, called, now } = parts;
  for (let attempt = 0; attempt < CODE_TRIES; attempt++) {
    const fresh = { id: freshId, code: secrets.code(), stageKey: secrets.stageKey(), owner, called };
    const brought = await workshops.bring(roomOf(read.value, fresh), now);
    if (brought.ok) return brought;
  }
  return { ok: false, problem: { code: "try_again" } };
}
