import type { Adapter } from "next-auth/adapters";
import type { Limits } from "@/lib/auth/limits";
import type { WrongCodes } from "@/lib/auth/wrong-codes";
import type { WrongLinks } from "@/lib/auth/wrong-links";
import type { Database } from "@/lib/db/client";
import type { Env } from "@/lib/env";
import type { Live } from "@/lib/live/server/live";
import type { Addresses } from "@/lib/server/addresses";
import type { Health } from "@/lib/server/health";
import type { Log } from "@/lib/server/log";
import type { Metrics } from "@/lib/server/metrics";
import type { Secrets } from "@/lib/server/secrets";
import type { Imports, Reports, Store } from "@/lib/usecases/ports";
import type { Mailer } from "@/lib/usecases/report-mail";

/** What main.ts has put together, for the routes of app/. */
export type Deps = {
  env: Env;
  version: string;
  startedAt: Date;
  db: Database;
  store: Store;
  reports: Reports;
  imports: Imports;
  /** undefined: this installation sends no mail */
  mailer: Mailer | undefined;
  limits: Limits;
  wrongCodes: WrongCodes;
  wrongLinks: WrongLinks;
  authAdapter: Adapter;
  live: Live;
  /** for pages, which have no answer of their own in hand: the status of the request that has these headers */
  answerWith: (headers: Headers, status: number) => void;
  metrics: Pick<Metrics, "text" | "contentType"> & { mayRead(headers: Headers): boolean };
  addresses: Addresses;
  log: Log;
  secrets: Secrets;
  health: () => Promise<Health>;
};

// The custom server and Next's bundle hold two copies of every module, so nothing may live in module scope; this is the
// one bridge between them.
const KEY = Symbol.for("twofold");
const bridge = globalThis as typeof globalThis & { [KEY]?: Deps };

export function setDeps(deps: Deps): void {
  bridge[KEY] = deps;
}

export function deps(): Deps {
  const found = bridge[KEY];
  if (!found) {
    throw new Error(
      "Twofold's own server is not running in this process: start with `npm start` or `npm run dev`, not with `next`.",
    );
  }
  return found;
}
