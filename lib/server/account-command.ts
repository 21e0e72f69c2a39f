import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { linkTokens } from "@/lib/auth/link-tokens";
import { accountStore } from "@/lib/db/accounts";
import { openDatabase } from "@/lib/db/client";
import { type Env, parseEnv } from "@/lib/env";
import { makeReset } from "@/lib/usecases/accounts";
import { createAddresses } from "./addresses";
import { bringUpToDate, openDatabaseServer } from "./database";

// npm run account -- reset <e-mail>: for installations that send no mail. Works beside a running Twofold
// as well as without one.

const USAGE =
  "Write: npm run account -- reset amara@example.org. It prints a link with which the person behind this address sets a new password.";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
try {
  process.loadEnvFile(".env");
} catch {
  // There is none, which is the usual case.
}
const said = await run(process.argv.slice(2));
(said.ok ? process.stdout : process.stderr).write(`${said.text}\n`);
process.exitCode = said.ok ? 0 : 1;

type Said = { ok: boolean; text: string };

async function run([verb, email, ...more]: string[]): Promise<Said> {
  if (verb !== "reset" || email === undefined || more.length > 0) return { ok: false, text: USAGE };
  const parsed = parseEnv(process.env);
  if (!parsed.ok) return { ok: false, text: parsed.problems.join("\n") };
  const { databaseUrl, dataFolder } = parsed.env;
  if (!databaseUrl && !existsSync(dataFolder)) {
    return {
      ok: false,
      text: `There is no Twofold in ${dataFolder}: set TWOFOLD_DATA to the folder it was started with.`,
    };
  }
  const opened = await openDatabaseServer(parsed.env);
  if (!opened.ok) return { ok: false, text: opened.message };
  const { url, embedded } = opened.value;
  try {
    const ready = await bringUpToDate(url, "prisma/migrations");
    return ready.ok ? await makeLink(url, parsed.env, email) : { ok: false, text: ready.message };
  } finally {
    await embedded?.stop();
  }
}

async function makeLink(url: string, env: Env, email: string): Promise<Said> {
  const db = openDatabase(url);
  try {
    const made = await makeReset({ accounts: accountStore(db), tokens: linkTokens, now: new Date() }, email);
    if (made === null) return { ok: false, text: `Nobody here has the address ${email}: check it for typing errors.` };
    const link = `${createAddresses(env).joinBase()}/reset/${made.token}`;
    return { ok: true, text: `Send this link to ${made.email}. It works once, for one hour:\n${link}` };
  } finally {
    await db.close();
  }
}
