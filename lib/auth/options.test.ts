import { decode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accountStore } from "@/lib/db/accounts";
import { authAdapter } from "@/lib/db/auth-adapter";
import { openTestDatabase } from "@/lib/testing/database";
import { type Answer, AUTH_ORIGIN, callNextAuth as call, cookieIn, csrf } from "@/lib/testing/next-auth-call";
import { type OpenIdPerson, startOpenIdProvider } from "@/lib/testing/openid-provider";
import { makeInvitation, mayRegister, registerAccount, registerProven } from "@/lib/usecases/accounts";
import { facilitatorFromCookies } from "./facilitator";
import { linkTokens } from "./link-tokens";
import { type AuthParts, authOptions, providerNames } from "./options";
import { passwords } from "./passwords";
import { signInCookieFor } from "./sign-in";

const secret = "a secret of at least thirty-two characters";
const password = "a long enough password";
const NOW = new Date(Date.UTC(2026, 10, 24, 9));
const allProviders: AuthParts["env"] = {
  google: { id: "g", secret: "gs" },
  github: { id: "h", secret: "hs" },
  entra: { id: "e", secret: "es", tenant: "t" },
  oidc: { id: "o", secret: "os", issuer: "https://id.example.org/", name: "" },
  smtp: { url: "smtp://localhost", from: "twofold@example.org" },
  secureCookies: false,
};

let db: Awaited<ReturnType<typeof openTestDatabase>>;
let mails: { to: string; link: string }[] = [];

beforeAll(async () => {
  db = await openTestDatabase();
  process.env.AUTH_TRUST_HOST = "true";
});
beforeEach(async () => {
  mails = [];
  await db.prisma.user.deleteMany();
});
afterAll(() => db.close());

const rule = (open = false) => ({ accounts: accountStore(db), tokens: linkTokens, open, now: NOW });

function options(more: Partial<AuthParts> & { invite?: string; open?: boolean; jar?: object } = {}) {
  const accounts = accountStore(db);
  const { invite = null, open, jar: _, ...parts } = more;
  return authOptions({
    adapter: authAdapter(db),
    env: allProviders,
    secret,
    byId: accounts.byId,
    byEmail: accounts.byEmail,
    mayRegister: () => mayRegister(rule(open), invite),
    register: (newcomer) => registerProven(rule(open), newcomer, invite),
    isSignedIn: false,
    mayMail: async () => true,
    sendSignInLink: (to, link) => mails.push({ to, link }),
    mailBase: AUTH_ORIGIN,
    warn() {},
    ...parts,
  });
}

async function makeOwner(email = "owner@example.org") {
  const made = await registerAccount({ ...rule(), passwords }, { name: "Owner", email, password, invite: null });
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

describe("an ended sign-in", () => {
  it("is not renewed", async () => {
    const owner = await makeOwner();
    const { value } = await signInCookieFor(owner, { secret, secure: false });
    const cookies = { "next-auth.session-token": value };
    expect((await call(options(), "GET", ["session"], { cookies })).body).toMatchObject({
      expires: expect.any(String),
    });
    await accountStore(db).setPassword(owner.id, await passwords.hash("another password"), NOW);
    const after = await call(options(), "GET", ["session"], { cookies });
    expect(after.body).toEqual({});
    expect(cookieIn(after, "next-auth.session-token")).toBeUndefined();
  });

  it("a renewed one is still of the same password", async () => {
    const owner = await makeOwner();
    const { value } = await signInCookieFor(owner, { secret, secure: false });
    const renewed = await call(options(), "GET", ["session"], { cookies: { "next-auth.session-token": value } });
    const token = await decode({ token: cookieIn(renewed, "next-auth.session-token"), secret });
    expect(token).toMatchObject({ sub: owner.id, from: owner.signInsFrom });
  });
});

describe("a newcomer from another provider", () => {
  const visit = (using: ReturnType<typeof options>, email: string) =>
    using.callbacks?.signIn?.({
      user: { id: "1", name: "Ada", email },
      account: { type: "oauth", provider: "google", providerAccountId: "1" },
    });
  const create = (using: ReturnType<typeof options>, email: string) =>
    using.adapter?.createUser?.({ id: "", name: "Ada", email, emailVerified: null });

  it("comes in as the first, without an invitation", async () => {
    expect(await visit(options(), "ada@example.org")).toBe(true);
    const made = await create(options(), "Ada@Example.org");
    expect(await db.prisma.user.findUnique({ where: { id: made?.id } })).toMatchObject({ email: "ada@example.org" });
  });

  it("is turned away without an invitation, also when the check is jumped over", async () => {
    await makeOwner();
    expect(await visit(options(), "ada@example.org")).toBe("/signin?error=not_invited");
    await expect(create(options(), "ada@example.org")).rejects.toThrow("not_invited");
    expect(await visit(options({ open: true }), "ada@example.org")).toBe(true);
  });

  it("comes in with an invitation, which is then spent", async () => {
    const owner = await makeOwner();
    const invite = await makeInvitation(rule(), owner.id);
    expect(await visit(options({ invite }), "ada@example.org")).toBe(true);
    expect(await create(options({ invite }), "ada@example.org")).toMatchObject({ email: "ada@example.org" });
    expect(await visit(options({ invite }), "eve@example.org")).toBe("/signin?error=not_invited");
  });

  it("is known by an address in capitals", async () => {
    await makeOwner();
    expect(await visit(options(), "OWNER@example.org")).toBe(true);
  });
});

describe("any OpenID Connect provider", () => {
  /** The whole way round, as a browser goes it. */
  async function visit(person: OpenIdPerson, more: Parameters<typeof options>[0] = {}) {
    const provider = await startOpenIdProvider(person);
    try {
      const oidc = { id: "twofold", secret: "s", issuer: provider.issuer, name: "Company" };
      const using = options({ env: { ...allProviders, oidc }, ...more });
      const { cookies, csrfToken } = await csrf(using);
      const out = await call(using, "POST", ["signin", "oidc"], { cookies, body: { csrfToken } });
      const back = await fetch(out.location, { redirect: "manual" });
      const query = Object.fromEntries(new URL(back.headers.get("location") ?? "").searchParams);
      const kept = Object.fromEntries(
        ["next-auth.state", "next-auth.pkce.code_verifier"].map((name) => [name, cookieIn(out, name)]),
      );
      return await call(using, "GET", ["callback", "oidc"], { cookies: { ...cookies, ...kept, ...more.jar }, query });
    } finally {
      provider.close();
    }
  }
  const signedInAs = async (answer: Answer) =>
    (await decode({ token: cookieIn(answer, "next-auth.session-token"), secret }))?.sub;

  it("makes the first account, and finds it again", async () => {
    const ada = { sub: "ada-1", name: "Ada", email: "Ada@Example.org" };
    const first = await signedInAs(await visit(ada));
    expect(first).toBeDefined();
    expect(await signedInAs(await visit(ada))).toBe(first);
    expect(await db.prisma.user.count()).toBe(1);
  });

  it("takes somebody without a name or an address", async () => {
    expect(await signedInAs(await visit({ sub: "nameless" }))).toBeDefined();
  });

  it("turns a stranger away", async () => {
    await makeOwner();
    const answer = await visit({ sub: "eve", email: "eve@example.org" });
    expect(answer.location).toBe("/signin?error=not_invited");
    expect(cookieIn(answer, "next-auth.session-token")).toBeUndefined();
  });

  it("does not take over an account by its address, but is connected by its owner", async () => {
    const owner = await makeOwner();
    const person = { sub: "owner-1", email: "owner@example.org" };
    expect((await visit(person)).location).toContain("OAuthAccountNotLinked");
    const { value } = await signInCookieFor(owner, { secret, secure: false });
    await visit(person, { isSignedIn: true, jar: { "next-auth.session-token": value } });
    expect(await signedInAs(await visit(person))).toBe(owner.id);
    expect(await accountStore(db).connected(owner.id)).toEqual(["oidc"]);
  });

  it("is not connected through a sign-in that was ended", async () => {
    const owner = await makeOwner();
    const { value } = await signInCookieFor(owner, { secret, secure: false });
    await accountStore(db).setPassword(owner.id, await passwords.hash("another password"), NOW);
    await visit({ sub: "eve", email: "eve@example.org" }, { open: true, jar: { "next-auth.session-token": value } });
    expect(await accountStore(db).connected(owner.id)).toEqual([]);
  });
});

describe("a link by mail", () => {
  const ask = async (email: string, using = options()) => {
    const { cookies, csrfToken } = await csrf(using);
    return call(using, "POST", ["signin", "email"], { cookies, body: { csrfToken, email, callbackUrl: "/workshops" } });
  };

  it("signs in once, and says the same to an address that nobody has, without a mail", async () => {
    const owner = await makeOwner();
    await ask("owner@example.org");
    const stranger = await ask("stranger@example.org");
    expect(stranger.location).toBe("/signin?sent=1");
    expect(mails.map((mail) => mail.to)).toEqual(["owner@example.org"]);
    const query = Object.fromEntries(new URL(mails[0]?.link ?? "").searchParams);
    const first = await call(options(), "GET", ["callback", "email"], { query });
    const cookie = first.cookies.find((one) => one.startsWith("next-auth.session-token="));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const reads = { secret, secure: false, findUser: accountStore(db).byId };
    expect((await facilitatorFromCookies(cookie?.split(";")[0], reads))?.id).toBe(owner.id);
    const token = await decode({ token: cookieIn(first, "next-auth.session-token"), secret });
    expect(token).toMatchObject({ sub: owner.id, from: owner.signInsFrom });
    const second = await call(options(), "GET", ["callback", "email"], { query });
    expect(second.location).toContain("error=Verification");
  });

  it("leads to this installation, whatever host its asker names", async () => {
    const owner = await makeOwner();
    const using = options({ mailBase: "https://workshop.example.org" });
    const { cookies, csrfToken } = await csrf(using);
    const body = {
      csrfToken,
      email: "owner@example.org",
      callbackUrl: "http://evil.example//evil.example/workshops?from=mail",
    };
    await call(using, "POST", ["signin", "email"], { cookies, body, host: "evil.example" });
    const link = new URL(mails[0]?.link ?? "");
    expect(`${link.origin}${link.pathname}`).toBe("https://workshop.example.org/api/auth/callback/email");
    expect(link.searchParams.get("callbackUrl")).toBe("https://workshop.example.org//evil.example/workshops?from=mail");
    const query = Object.fromEntries(link.searchParams);
    const answer = await call(using, "GET", ["callback", "email"], { query });
    expect((await decode({ token: cookieIn(answer, "next-auth.session-token"), secret }))?.sub).toBe(owner.id);
  });

  it("is limited", async () => {
    await makeOwner();
    const answer = await ask("owner@example.org", options({ mayMail: async () => false }));
    expect(answer.location).toBe("/signin?error=too_many_tries");
    expect(mails).toEqual([]);
  });
});

describe("the ways in", () => {
  it("are those whose variables are set", () => {
    expect(providerNames(allProviders).map((one) => one.name)).toEqual([
      "Google",
      "GitHub",
      "Microsoft",
      "id.example.org",
    ]);
    expect(options().providers.map((one) => one.id)).toEqual(["google", "github", "azure-ad", "oidc", "email"]);
    const bare = { google: undefined, github: undefined, entra: undefined, oidc: undefined, smtp: undefined };
    expect(options({ env: { ...bare, secureCookies: false } }).providers).toEqual([]);
  });

  it("lead back only to this site", async () => {
    await makeOwner();
    const using = options();
    const { cookies, csrfToken } = await csrf(using);
    const body = { csrfToken, email: "owner@example.org", callbackUrl: "https://evil.example" };
    await call(using, "POST", ["signin", "email"], { cookies, body });
    const query = { ...Object.fromEntries(new URL(mails[0]?.link ?? "").searchParams), callbackUrl: body.callbackUrl };
    const answer = await call(using, "GET", ["callback", "email"], { query });
    expect(cookieIn(answer, "next-auth.session-token")).toBeDefined();
    expect(new URL(answer.location).host).toBe("twofold.test");
  });

  it("take no form without the page's own token", async () => {
    await makeOwner();
    await call(options(), "POST", ["signin", "email"], { body: { email: "owner@example.org" } });
    expect(mails).toEqual([]);
  });
});
