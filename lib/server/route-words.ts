/** The words that routes are made of. Whatever else stands in an address may be a key, a code, a token or an id. */
const WORDS = new Set([
  ...[
    "account",
    "api",
    "auth",
    "compare",
    "continue",
    "facilitate",
    "facilitators",
    "follow-up",
    "health",
    "import",
    "invite",
    "join",
    "keep",
  ],
  ...["me", "metrics", "new", "play", "r", "report", "reset", "sheet", "signin", "signup", "stage", "workshops"],
  // next-auth's own
  ...["callback", "csrf", "providers", "session", "signout"],
]);
/** Deeper than any route: the rest of a made-up address is not worth a line. */
const DEPTH = 8;

/** The shape of an address: "/stage/<key>?x=y" is "/stage/*". */
export function routeOf(url: string): string {
  const path = url.split("?")[0] ?? "";
  if (path.startsWith("/_next/")) return "/_next/*";
  const parts = path.split("/").slice(0, DEPTH);
  return parts.map((part) => (part === "" || WORDS.has(part) ? part : "*")).join("/");
}

/** The workshop's id, which is no key: the facilitator's own pages name it. */
export function workshopIn(url: string): { workshopId?: string } {
  const found = /^(?:\/api)?\/workshops\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[/?]|$)/.exec(url)?.[1];
  return found === undefined ? {} : { workshopId: found };
}
