import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Lets a page of Next say with which status it is answered: it can say 404, and nothing else. Told apart by the nonce,
 * which every request is given here (requests.ts).
 */
export function createAnswers() {
  const open = new Map<string, ServerResponse>();
  const key = (nonce: unknown) => String(nonce ?? "");
  return {
    follow(req: IncomingMessage, res: ServerResponse): void {
      const nonce = key(req.headers["x-nonce"]);
      open.set(nonce, res);
      res.once("close", () => open.delete(nonce));
    },
    setStatus(headers: Headers, status: number): void {
      const res = open.get(key(headers.get("x-nonce")));
      if (res && !res.headersSent) res.statusCode = status;
    },
  };
}
