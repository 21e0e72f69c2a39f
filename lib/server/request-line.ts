import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "./log";
import { routeOf, workshopIn } from "./route-words";

// One line for each request. Addresses hold keys, codes and tokens: a line says the route's shape and no more.

/** As proxies make them (nginx's $request_id, UUIDs): nothing that could break a line or say something. */
const SANE = /^[\w-]{8,64}$/;

const idOf = (req: IncomingMessage, trusted: boolean): string => {
  const given = req.headers["x-request-id"];
  return trusted && typeof given === "string" && SANE.test(given) ? given : randomUUID();
};

/** Gives the request its id, which goes back in the answer, and tells how it ended. Returns what errors are told with. */
export function followRequest(
  req: IncomingMessage,
  res: ServerResponse,
  to: { log: Log; behindProxy: boolean; answered: (status: number) => void },
): { requestId: string; method: string | undefined; path: string } {
  const url = req.url ?? "/";
  const about = { requestId: idOf(req, to.behindProxy), method: req.method, path: routeOf(url) };
  req.headers["x-request-id"] = about.requestId;
  res.setHeader("X-Request-Id", about.requestId);
  const startedAt = performance.now();
  res.once("close", () => {
    const status = res.statusCode;
    to.answered(status);
    const line = { ...about, ...workshopIn(url), status, ms: Math.round(performance.now() - startedAt) };
    const message = res.writableFinished ? "answered" : "left before it was answered";
    if (status >= 500) to.log.error(line, message);
    else to.log[isRoutine(about.path) ? "debug" : "info"](line, message);
  });
  return about;
}

/** What browsers and monitors fetch all the time. */
const isRoutine = (path: string) => path === "/_next/*" || path === "/api/health" || path === "/api/metrics";
