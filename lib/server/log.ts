import pino, { type DestinationStream, type Logger } from "pino";
import type { Env } from "@/lib/env";
import { toldError } from "./told-error";

export type Log = Logger;

/**
 * Lines of JSON for machines. What a person must read at the start is printed by start.ts. They hold the ids of requests,
 * sockets and workshops: no names, no answers, no addresses, no codes, no tokens.
 */
export function createLog(env: Pick<Env, "logLevel">, to?: DestinationStream): Log {
  const options: pino.LoggerOptions = {
    name: "twofold",
    level: env.logLevel,
    serializers: { err: (thrown: unknown) => toldError(thrown) },
    // In case something that carries one is logged whole.
    redact: [
      "*.password",
      "*.passwordHash",
      "*.token",
      "*.secret",
      "*.headers.cookie",
      "*.headers.authorization",
      "*.connectionString",
    ],
  };
  return to === undefined ? pino(options) : pino(options, to);
}
