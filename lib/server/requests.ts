import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { contentSecurityPolicy } from "./csp";

/** The largest thing anybody sends over HTTP is a deck to import, some 100 kB. */
export const BODY_LIMIT_BYTES = 1_000_000;

type Refusal = { status: 400 | 411 | 413; code: string; message: string };

/** Judged by the header, which Node holds the body to; so a body without a stated length is not taken. */
export function refuseRequest(req: Pick<IncomingMessage, "headers" | "url">): Refusal | undefined {
  if (!isReadable(req.url ?? "/")) {
    return { status: 400, code: "bad_address", message: "This address cannot be read: type it again." };
  }
  if (req.headers["transfer-encoding"] !== undefined) {
    return { status: 411, code: "length_required", message: "Say how long the request is (Content-Length)." };
  }
  if (Number(req.headers["content-length"] ?? 0) > BODY_LIMIT_BYTES) {
    const message = `This is larger than ${BODY_LIMIT_BYTES / 1000} kB, the most that is taken here.`;
    return { status: 413, code: "too_large", message };
  }
  return undefined;
}

/** An address cut in the middle of a letter (/join/%E0) would end in Next as an error of ours. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

export function sendRefusal(res: ServerResponse, refusal: Refusal): void {
  res.writeHead(refusal.status, { "Content-Type": "application/json", Connection: "close" });
  res.end(JSON.stringify({ code: refusal.code, message: refusal.message }));
}

/** On the request too: Next reads the nonce for its scripts there. */
export function secure(req: IncomingMessage, res: ServerResponse, development: boolean): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy({ nonce, host: req.headers.host, development });
  req.headers["content-security-policy"] = policy;
  req.headers["x-nonce"] = nonce;
  res.setHeader("Content-Security-Policy", policy);
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("X-Frame-Options", "DENY");
  // Addresses of stages and reports are keys: they must not travel to other hosts.
  res.setHeader("Referrer-Policy", "same-origin");
  res.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
}
