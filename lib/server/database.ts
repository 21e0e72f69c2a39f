import pg from "pg";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/db/tools/embedded-postgres";
import { migrate } from "@/lib/db/tools/migrate-runner";
import type { Env } from "@/lib/env";
import { codeOf, done, failed, type Outcome } from "./outcome";

const OLDEST_POSTGRES = 15;

export type RunningDatabase = { url: string; embedded: EmbeddedPostgres | undefined };

export async function openDatabaseServer(
  env: Pick<Env, "databaseUrl" | "dataFolder">,
): Promise<Outcome<RunningDatabase>> {
  if (env.databaseUrl) {
    const problem = await findProblem(env.databaseUrl);
    return problem ? failed(problem) : done({ url: env.databaseUrl, embedded: undefined });
  }
  const started = await startEmbeddedPostgres({ folder: env.dataFolder });
  return started.ok ? done({ url: started.server.url, embedded: started.server }) : failed(started.message);
}

/** Host and name, so that somebody can see which database is meant; never the password. */
export function nameOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}

async function findProblem(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; version: string }>(
      "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version",
    );
    if (Number(rows[0]?.number) >= OLDEST_POSTGRES * 10_000) return undefined;
    return `The database ${nameOf(url)} of DATABASE_URL is PostgreSQL ${rows[0]?.version}, and Twofold needs ${OLDEST_POSTGRES} or later: upgrade it, or leave DATABASE_URL out to use the built-in one.`;
  } catch (thrown) {
    const reason = explain(codeOf(thrown), thrown);
    return `The database ${nameOf(url)} of DATABASE_URL cannot be reached (${reason}): check that it runs and that address, user and password are right, or leave DATABASE_URL out to use the built-in one.`;
  } finally {
    await client.end().catch(() => {});
  }
}

function explain(code: string, thrown: unknown): string {
  const known: Record<string, string> = {
    ECONNREFUSED: "nothing answers there",
    ENOTFOUND: "its host is unknown",
    EAI_AGAIN: "its host is unknown",
    ETIMEDOUT: "it does not answer in time",
    EHOSTUNREACH: "there is no way to its host",
    "28P01": "wrong user or password",
    "28000": "this user may not sign in there",
    "3D000": "there is no database of this name",
  };
  return known[code] ?? (thrown instanceof Error ? thrown.message : code);
}

/** Returns notes for whoever watches the start. */
export async function bringUpToDate(url: string, folder: string): Promise<Outcome<string[]>> {
  const outcome = await migrate(url, folder).catch((thrown: unknown) => ({
    ok: false as const,
    message: codeOf(thrown),
  }));
  if (!outcome.ok) return failed(`The database ${nameOf(url)} could not be prepared. ${outcome.message}`);
  if (outcome.unknown.length > 0) {
    return failed(
      `The database ${nameOf(url)} was last used by a newer Twofold (it has ${outcome.unknown.join(", ")}): start that version, or bring back a backup from before.`,
    );
  }
  const edited = outcome.edited.map(
    (name) => `Migration ${name} was changed after it had been applied; the database keeps what it got then.`,
  );
  return done([...outcome.applied.map((name) => `Applied migration ${name}.`), ...edited]);
}
