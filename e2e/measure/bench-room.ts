import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import { openDatabase } from "@/lib/db/client";
import { startEmbeddedPostgres } from "@/lib/db/tools/embedded-postgres";
import { migrate } from "@/lib/db/tools/migrate-runner";
import { createImports } from "@/lib/server/imports";
import { createThreads } from "@/lib/server/report-threads";
import { START } from "@/lib/testing/builders";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { writeBackup } from "@/lib/usecases/backup";

/** A plausible room of so many people in a built-in PostgreSQL of its own, brought in as a backup is. */
export async function storedRoom(people: number) {
  const folder = mkdtempSync(path.join(tmpdir(), "twofold-bench-"));
  // Run by root, PostgreSQL is another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const started = await startEmbeddedPostgres({ folder, fsync: false });
  if (!started.ok) throw new Error(started.message);
  const { url, stop } = started.server;
  async function close() {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
  try {
    const migrated = await migrate(url, "prisma/migrations");
    if (!migrated.ok) throw new Error(migrated.message);
    const database = openDatabase(url, 1);
    const owner = await database.prisma.user.create({ data: { name: "Amara Osei", email: "bench@example.org" } });
    await database.close();
    const threads = createThreads({ databaseUrl: url, log: pino({ level: "silent" }) });
    const file = new TextEncoder().encode(writeBackup(aPlausibleRoom(people)));
    const brought = await createImports(threads).bring({ id: owner.id, name: "Amara Osei" }, file, START + 86_400_000);
    await threads.close();
    if (!brought.ok) throw new Error(`The room was not stored: ${JSON.stringify(brought.problem)}`);
    return { url, workshopId: brought.value, close };
  } catch (error) {
    await close();
    throw error;
  }
}
