import type pg from "pg";

const PATIENCE_MS = 2000;

/** The version of the database, or that it does not answer: within two seconds either way. */
export async function checkDatabase(pool: pg.Pool): Promise<{ ok: boolean; version: string | null }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, null);
  });
  const asked = pool
    .query<{ version: string }>("SELECT current_setting('server_version') AS version")
    .then((result) => result.rows[0]?.version ?? null)
    .catch(() => null);
  const version = await Promise.race([asked, late]);
  clearTimeout(timer);
  return { ok: version !== null, version };
}
