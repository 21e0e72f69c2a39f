import { io, type Socket } from "socket.io-client";
import { LIVE_PATH, PROTOCOL_VERSION } from "../../lib/live/version";

/** A facilitator without a browser: the product's own forms, sent as a browser without scripts sends them. */
export class Facilitator {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Makes the account that owns a new installation, or signs in where that is taken. */
  async enter(email: string, password: string): Promise<void> {
    const page = await this.get("/signup");
    if (page.status === 200 && /name="password"/.test(page.text))
      await this.submit("/signup", page.text, { name: "Load test", email, password });
    if (this.cookies.size === 0) {
      const signIn = await this.get("/signin");
      await this.submit("/signin", signIn.text, { email, password });
    }
    if (this.cookies.size === 0)
      throw new Error(
        "Nobody could sign in: set TWOFOLD_LOAD_EMAIL and TWOFOLD_LOAD_PASSWORD to an account of that server.",
      );
  }

  /** Creates a workshop of all 24 cards; resolves with its id. */
  async create(title: string): Promise<string> {
    const page = await this.get("/workshops/new");
    const deck = /name="deck"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="deck"/.exec(page.text);
    const answer = await this.submit("/workshops/new", page.text, { title, deck: deck?.[1] ?? deck?.[2] ?? "" });
    const id = /\/workshops\/([0-9a-f-]{36})/.exec(answer.headers.get("location") ?? "")?.[1];
    if (id === undefined) throw new Error(`A workshop could not be created (${answer.status}).`);
    return id;
  }

  console = (workshopId: string, url = this.url): Socket =>
    io(url, {
      path: LIVE_PATH,
      auth: { protocol: PROTOCOL_VERSION, role: "console", workshopId },
      extraHeaders: { cookie: this.cookie },
      transports: ["websocket"],
      forceNew: true,
    });

  async get(path: string): Promise<{ status: number; text: string }> {
    const answer = await fetch(`${this.url}${path}`, { headers: { cookie: this.cookie }, redirect: "manual" });
    this.keep(answer);
    return { status: answer.status, text: await answer.text() };
  }

  private async submit(path: string, html: string, fields: Record<string, string>): Promise<Response> {
    const form = new FormData();
    for (const [input] of html.matchAll(/<input type="hidden"[^>]*>/g)) {
      const name = attribute(input, "name");
      if (name !== undefined && !form.has(name)) form.set(name, attribute(input, "value") ?? "");
    }
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const headers = { cookie: this.cookie, origin: new URL(this.url).origin };
    const answer = await fetch(`${this.url}${path}`, { method: "POST", body: form, headers, redirect: "manual" });
    this.keep(answer);
    await answer.arrayBuffer();
    return answer;
  }

  private keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";", 1)[0]?.split(/=(.*)/s) ?? [];
      if (value !== "" && name.startsWith("next-auth.session")) this.cookies.set(name, value);
    }
  }
}

const ENTITIES: Record<string, string> = { "&quot;": '"', "&amp;": "&", "&#x27;": "'", "&lt;": "<", "&gt;": ">" };

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found?.replace(/&(quot|amp|#x27|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}
