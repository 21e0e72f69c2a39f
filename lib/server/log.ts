import pino, { type Logger } from "pino";
import type { Env } from "@/lib/env";

export type Log = Logger;

/** Lines of JSON for machines. What a person must read at the start is printed by start.ts. */
export function createLog(env: Pick<Env, "logLevel">): Log {
  return pino({
    name: "twofold",
    level: env.logLevel,
    // In case a request or an error that carries one is logged whole.
    redact: [
      "*.password",
      "*.passwordHash",
      "*.token",
      "*.secret",
      "*.headers.cookie",
      "*.headers.authorization",
      "*.connectionString",
    ],
  });
}
