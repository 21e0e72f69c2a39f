import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Env } from "@/lib/env";
import { BACKUP_MAX_BYTES } from "@/lib/usecases/backup-schema";
import { contentSecurityPolicy } from "./csp";

/** The largest thing anybody sends over HTTP is a form of some kB; but for a workshop's backup. */
export const BODY_LIMIT_BYTES = 1_000_000;
/** Where a backup is sent. Its route reads nothing of it before it knows who sends it. */
const BACKUP_PATH = "/api/workshops/import";

const bodyLimit = (url: string) => (url.split("?")[0] === BACKUP_PATH ? BACKUP_MAX_BYTES : BODY_LIMIT_BYTES);

type Refusal = { status: 400 | 411 | 413; code: string; message: string };

/** Judged by the header, which Node holds the body to; so a body without a stated length is not taken. */
export function refuseRequest(req: Pick<IncomingMessage, "headers" | "url">): Refusal | undefined {
  if (!isReadable(req.url ?? "/")) {
    return { status: 400, code: "bad_address", message: "This address cannot be read: type it again." };
  }
  if (req.headers["transfer-encoding"] !== undefined) {
    return { status: 411, code: "length_required", message: "Say how long the request is (Content-Length)." };
  }
  const limit = bodyLimit(req.url ?? "/");
  if (Number(req.headers["content-length"] ?? 0) > limit) {
    const message = `This is larger than ${limit / 1000} kB, the most that is taken here.`;
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

/** Half a year: a browser keeps it, and an installation may move back to plain http one day. */
const HTTPS_ONLY_SECONDS = 180 * 86_400;

type SecureEnv = Pick<Env, "development" | "publicUrl">;

/** On the request too: Next reads the nonce for its scripts there. */
export function secure(req: IncomingMessage, res: ServerResponse, { development, publicUrl }: SecureEnv): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy({ nonce, host: req.headers.host, development });
  req.headers["content-security-policy"] = policy;
  req.headers["x-nonce"] = nonce;
  res.setHeader("Content-Security-Policy", policy);
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("X-Frame-Options", "DENY");
  const isSharedReport = req.url?.startsWith("/r/") ?? false;
  // Addresses of stages and reports are keys: they must not travel to other hosts, a shared report's nowhere at all.
  res.setHeader("Referrer-Policy", isSharedReport ? "no-referrer" : "same-origin");
  if (isSharedReport) res.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
  // Where people come over https alone: on a LAN it would lock phones out of plain http.
  if (publicUrl?.startsWith("https:") && req.headers["x-forwarded-proto"] === "https")
    res.setHeader("Strict-Transport-Security", `max-age=${HTTPS_ONLY_SECONDS}`);
  res.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
}
