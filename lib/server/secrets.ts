import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Env } from "@/lib/env";

/** `auth` signs the sign-ins of facilitators, `tokens` the cookies of participants. */
export type Secrets = { auth: string; tokens: string };
export type SecretsOutcome =
  | { ok: true; secrets: Secrets }
  | { ok: false; code: "secrets_unreadable"; message: string };

const FILE = "secrets.json";
const stored = z.object({ auth: z.string().min(32), tokens: z.string().min(32) });
const make = () => randomBytes(32).toString("base64url");

/** Those of the environment, else those of the data folder, which are made once: a restart signs nobody out. */
export function keepSecrets(env: Pick<Env, "dataFolder" | "authSecret" | "tokenSecret">): SecretsOutcome {
  if (env.authSecret && env.tokenSecret) {
    return { ok: true, secrets: { auth: env.authSecret, tokens: env.tokenSecret } };
  }
  const file = path.join(env.dataFolder, FILE);
  try {
    makeOnce(file);
    const kept = stored.parse(JSON.parse(readFileSync(file, "utf8")));
    return { ok: true, secrets: { auth: env.authSecret ?? kept.auth, tokens: env.tokenSecret ?? kept.tokens } };
  } catch {
    const message = `The secrets in ${file} cannot be read: make the file readable for the user who starts Twofold, or delete it, which signs everybody out.`;
    return { ok: false, code: "secrets_unreadable", message };
  }
}

/** Written beside and then linked: of two first starts one wins, and both read the same. */
function makeOnce(file: string): void {
  const half = `${file}.half-${process.pid}`;
  writeFileSync(half, JSON.stringify({ auth: make(), tokens: make() }), { mode: 0o600 });
  try {
    linkSync(half, file);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== "EEXIST") throw thrown;
  } finally {
    rmSync(half, { force: true });
  }
}
