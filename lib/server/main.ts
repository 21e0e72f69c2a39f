import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { createLimits } from "@/lib/auth/limits";
import { createWrongCodes } from "@/lib/auth/wrong-codes";
import { createWrongLinks } from "@/lib/auth/wrong-links";
import { authAdapter } from "@/lib/db/auth-adapter";
import { openDatabase } from "@/lib/db/client";
import { knownUsers } from "@/lib/db/known-user";
import { createStore } from "@/lib/db/store";
import type { Env } from "@/lib/env";
import { startLive } from "@/lib/live/server/live";
import { LIVE_PATH } from "@/lib/live/version";
import { type Addresses, createAddresses } from "./addresses";
import { createAnswers } from "./answers";
import { setDeps } from "./deps";
import { startFollowUpSweep } from "./follow-up-sweep";
import { settleForwarding } from "./forwarding";
import { type DatabaseKind, readHealth } from "./health";
import { createImports } from "./imports";
import { limiterMaker } from "./limiter";
import { createLog } from "./log";
import { createMailer } from "./mailer";
import { createMetrics } from "./metrics";
import { markFromHere, mayReadMetrics } from "./metrics-door";
import { untitledSheet } from "./nameless";
import type { Redis } from "./redis";
import { rehearsalWords } from "./rehearsal-words";
import { createThreads } from "./report-threads";
import { createReports } from "./reports";
import { followRequest } from "./request-line";
import { refuseRequest, secure, sendRefusal } from "./requests";
import type { Secrets } from "./secrets";

// The composition root: everything is made here once, and given to whoever needs it.

/** Longer than proxies keep a connection (nginx: 60 s): who closes last sends nothing into a closed one. */
const KEEP_ALIVE_MS = 65_000;
/** How long a request that has begun may still take when the server stops. */
const LAST_REQUESTS_MS = 4000;

export type Running = { addresses: Addresses; close: () => Promise<void> };

export async function main(given: {
  env: Env;
  version: string;
  startedAt: Date;
  secrets: Secrets;
  database: { url: string; kind: DatabaseKind };
  /** undefined: this process serves alone */
  redis: Redis | undefined;
}): Promise<Running> {
  const env = { ...given.env };
  const log = createLog(env);
  const addresses = createAddresses(env);
  const db = openDatabase(given.database.url);
  const metrics = createMetrics();
  const store = metrics.metered(createStore(db));
  const answers = createAnswers();
  const threads = createThreads({ databaseUrl: given.database.url, log });
  tellNextAuth(env, given.secrets);
  if (env.development) process.env.TWOFOLD_DEV_ORIGINS = hostsOf(addresses).join(",");

  // Next hooks its own upgrade handler onto the server it is given, and would end sockets that are not its own: it gets
  // one that listens nowhere, and what is meant for it is handed over below.
  const hotReload = createServer();
  const app = next({ dev: env.development, hostname: env.host, port: env.port, httpServer: hotReload });
  const answer = app.getRequestHandler();
  const http = createServer({ requestTimeout: 60_000, keepAliveTimeout: KEEP_ALIVE_MS }, (req, res) => {
    const about = followRequest(req, res, { log, behindProxy: env.trustedProxies > 0, answered: metrics.answered });
    const refusal = refuseRequest(req);
    if (refusal) return sendRefusal(res, refusal);
    secure(req, res, env);
    answers.follow(req, res);
    answer(req, res).catch((error: unknown) => {
      log.error({ err: error, ...about }, "a request failed");
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  });
  http.on("upgrade", (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", (error) => log.debug({ err: error }, "an upgrading socket failed"));
    if (req.url?.startsWith(LIVE_PATH)) return;
    if (!env.development || !hotReload.emit("upgrade", req, socket, head)) socket.destroy();
  });
  const live = startLive({
    http,
    rehearsal: rehearsalWords,
    untitledSheet,
    store,
    log,
    meter: metrics.meter,
    secrets: given.secrets,
    secure: env.secureCookies,
    findUser: knownUsers(db),
    isOwnOrigin: addresses.isOwnOrigin,
    wire: given.redis?.wire,
  });
  // Before everything else, Socket.IO included.
  const settle = (req: IncomingMessage) => {
    markFromHere(req.headers, req.socket.remoteAddress);
    settleForwarding(req.headers, req.socket.remoteAddress, env);
  };
  http.prependListener("request", settle);
  http.prependListener("upgrade", settle);

  const { version, startedAt, secrets } = given;
  const health = () => readHealth({ pool: db.pool, kind: given.database.kind, version, startedAt });
  const mailer = env.smtp && createMailer(env.smtp, log);
  const makeLimiter = limiterMaker(given.redis);
  setDeps({
    env,
    version,
    startedAt,
    db,
    store,
    reports: createReports(threads),
    imports: createImports(threads),
    mailer,
    limits: createLimits(makeLimiter),
    wrongCodes: createWrongCodes(makeLimiter),
    wrongLinks: createWrongLinks(makeLimiter),
    authAdapter: authAdapter(db),
    live,
    answerWith: answers.setStatus,
    metrics: { ...metrics, mayRead: (headers) => mayReadMetrics(headers, env.metricsToken) },
    addresses,
    log,
    secrets,
    health,
  });
  await app.prepare();
  env.port = await listen(http, env);
  const endSweep = startFollowUpSweep({
    followUps: store.followUps,
    mailer,
    base: () => env.publicUrl ?? addresses.joinBase(),
    tokenSecret: secrets.tokens,
    now: Date.now,
    log,
  });

  const close = async () => {
    const ended = new Promise<void>((resolve) => http.close(() => resolve()));
    // Beside each other: Socket.IO waits for every connection of the server, those that idle for a minute included.
    await Promise.all([live.close(), closeConnections(http, ended), endSweep()]);
    // After them: a file that is half made is finished in the time that requests have.
    await threads.close();
    await app.close();
    await db.close();
  };
  return { addresses, close };
}

function listen(http: Server, env: Env): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once("error", reject);
    http.listen({ port: env.port, host: env.host }, () => {
      http.off("error", reject);
      resolve((http.address() as AddressInfo).port);
    });
  });
}

/** Lets answers go out, but does not wait for browsers that keep an idle connection open. */
async function closeConnections(http: Server, ended: Promise<void>): Promise<void> {
  const deadline = Date.now() + LAST_REQUESTS_MS;
  let open = true;
  void ended.then(() => {
    open = false;
  });
  while (open && Date.now() < deadline) {
    http.closeIdleConnections();
    await Promise.race([ended, sleep(50)]);
  }
  http.closeAllConnections();
}

/** next-auth takes these from the environment alone. */
function tellNextAuth(env: Env, secrets: Secrets): void {
  process.env.NEXTAUTH_SECRET = secrets.auth;
  // Safe, because settleForwarding leaves only headers that are true.
  process.env.AUTH_TRUST_HOST = "true";
  if (env.publicUrl) process.env.NEXTAUTH_URL = env.publicUrl;
  else delete process.env.NEXTAUTH_URL;
}

const hostsOf = (addresses: Addresses) => addresses.all().map((address) => new URL(address).hostname);
