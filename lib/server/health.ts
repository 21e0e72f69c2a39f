import type pg from "pg";
import { checkDatabase } from "@/lib/db/health";

export type DatabaseKind = "embedded" | "external";

/** What /api/health says: nothing that a stranger may not know. */
export type Health = {
  ok: boolean;
  version: string;
  database: { ok: boolean; version: string | null; kind: DatabaseKind };
  uptimeSeconds: number;
};

export async function readHealth(of: {
  pool: pg.Pool;
  kind: DatabaseKind;
  version: string;
  startedAt: Date;
}): Promise<Health> {
  const database = await checkDatabase(of.pool);
  return {
    ok: database.ok,
    version: of.version,
    database: { ...database, kind: of.kind },
    uptimeSeconds: Math.round((Date.now() - of.startedAt.getTime()) / 1000),
  };
}
