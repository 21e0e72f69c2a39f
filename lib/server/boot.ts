import { readFileSync } from "node:fs";
import { generateClient, isClientCurrent } from "@/lib/db/tools/prisma";
import { type Env, parseEnv } from "@/lib/env";
import { drawJoinCode, readyLine } from "./announce";
import { build, isBuildCurrent } from "./build";
import { bringUpToDate, openDatabaseServer, type RunningDatabase } from "./database";
import { watchDisk } from "./disk-space";
import { createLifetime, type Lifetime } from "./lifetime";
import { createLog } from "./log";
import { codeOf, done, failed, type Outcome } from "./outcome";
import { checkPort, ensureDataFolder, explainListenError, warnOfFileLimit } from "./preflight";
import type { Redis } from "./redis";
import { keepSecrets } from "./secrets";

// The steps from an empty machine to a ready line. Each either passes or ends the start with one sentence.

const say = (line: string) => process.stdout.write(`${line}\n`);

export async function boot(startedAt: Date): Promise<void> {
  const lifetime = createLifetime(say);
  const outcome = await start(lifetime, startedAt);
  if (outcome.ok) return;
  process.stderr.write(`\n${outcome.message}\n`);
  await lifetime.stop(1);
}

async function start(lifetime: Lifetime, startedAt: Date): Promise<Outcome<void>> {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  say(`Twofold ${version} is starting.`);
  const parsed = parseEnv(process.env);
  if (!parsed.ok) return failed(parsed.problems.join("\n"));
  const { env } = parsed;

  const folder = ensureDataFolder(env.dataFolder);
  if (!folder.ok) return folder;
  const port = await checkPort(env);
  if (!port.ok) return port;
  const kept = keepSecrets(env);
  if (!kept.ok) return failed(kept.message);
  const warning = warnOfFileLimit();
  if (warning) say(warning);

  const prepared = await prepareCode(env, lifetime);
  if (!prepared.ok) return prepared;
  const database = await prepareDatabase(env, lifetime);
  if (!database.ok) return database;

  const redis = await prepareRedis(env, lifetime);
  if (!redis.ok) return redis;

  const { main } = await import("./main");
  const { url, embedded } = database.value;
  try {
    const running = await main({
      env,
      version,
      startedAt,
      secrets: kept.secrets,
      database: { url, kind: embedded ? "embedded" : "external" },
      redis: redis.value,
    });
    lifetime.onStop(running.close);
    say(readyLine(version, running.addresses, (Date.now() - startedAt.getTime()) / 1000));
    const code = process.stdout.isTTY ? await drawJoinCode(running.addresses) : undefined;
    if (code) say(`\n${code}`);
    return done(undefined);
  } catch (thrown) {
    if (/^E[A-Z]+$/.test(codeOf(thrown))) return failed(explainListenError(thrown, env));
    throw thrown;
  }
}

async function prepareCode(env: Env, lifetime: Lifetime): Promise<Outcome<void>> {
  if (!isClientCurrent()) {
    say("Preparing the database client.");
    const failure = generateClient();
    if (failure !== undefined) return failed(`${failure}\nThe database client could not be prepared: run \`npm ci\`.`);
  }
  if (env.development || isBuildCurrent()) return done(undefined);
  say("Building the pages; this takes about half a minute and happens once per version.");
  const abort = new AbortController();
  lifetime.onStop(async () => abort.abort());
  return build((line) => say(`  ${line}`), abort.signal);
}

async function prepareDatabase(env: Env, lifetime: Lifetime): Promise<Outcome<RunningDatabase>> {
  say(env.databaseUrl ? "Connecting to the database." : "Starting the built-in PostgreSQL.");
  const opening = openDatabaseServer(env);
  // Registered first: a Ctrl-C may come while it starts.
  lifetime.onStop(async () => {
    const opened = await opening;
    if (opened.ok) await opened.value.embedded?.stop();
  });
  const opened = await opening;
  if (!opened.ok) return opened;
  const { url, embedded } = opened.value;
  lifetime.onAbort(() => embedded?.stopNow());
  if (embedded) {
    const unwatch = watchDisk({ folder: embedded.folder, say });
    lifetime.onStop(async () => unwatch());
  }
  if (embedded && !embedded.folder.startsWith(env.dataFolder)) {
    say(`The database is in ${embedded.folder}: PostgreSQL's own user cannot reach ${env.dataFolder}.`);
  }
  const ready = await bringUpToDate(url, "prisma/migrations");
  if (!ready.ok) return ready;
  for (const note of ready.value) say(`  ${note}`);
  return bringInDecks(opened.value);
}

async function prepareRedis(env: Env, lifetime: Lifetime): Promise<Outcome<Redis | undefined>> {
  if (env.redisUrl === undefined) return done(undefined);
  say("Connecting to Redis.");
  const { connectRedis } = await import("./redis");
  const connected = await connectRedis(env.redisUrl, createLog(env));
  if (connected.ok) lifetime.onStop(async () => connected.value.close());
  return connected;
}

async function bringInDecks(database: RunningDatabase): Promise<Outcome<RunningDatabase>> {
  // Not before now: until the first step above is done, the generated client may be missing.
  const [{ openDatabase }, { seedBuiltInDecks }] = await Promise.all([
    import("@/lib/db/client"),
    import("@/lib/db/decks"),
  ]);
  const db = openDatabase(database.url);
  try {
    await seedBuiltInDecks(db);
    return done(database);
  } catch (thrown) {
    return failed(`The built-in decks could not be brought in: ${codeOf(thrown)}`);
  } finally {
    await db.close();
  }
}
