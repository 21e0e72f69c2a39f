import type { NextAuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import { decode } from "next-auth/jwt";
import AzureADProvider from "next-auth/providers/azure-ad";
import EmailProvider from "next-auth/providers/email";
import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { Result } from "@/lib/domain/result";
import type { Env } from "@/lib/env";
import { SIGN_IN_SECONDS } from "./sign-in";

const MAIL_SENT = "/signin?sent=1";
const LINK_SECONDS = 3600;

type KnownAccount = { id: string; name: string; email: string; signInsFrom: number };

export type AuthParts = {
  adapter: Adapter;
  env: Pick<Env, "google" | "github" | "entra" | "oidc" | "smtp" | "secureCookies">;
  secret: string;
  byId(id: string): Promise<KnownAccount | null>;
  byEmail(email: string): Promise<KnownAccount | null>;
  /** whether a stranger may make an account now */
  mayRegister(): Promise<boolean>;
  register(newcomer: { name: string | null; email: string | null }): Promise<Result<{ id: string }>>;
  /** somebody signed in connects another provider to the account */
  isSignedIn: boolean;
  /** false: too many mails from this address */
  mayMail(): Promise<boolean>;
  sendSignInLink(to: string, link: string): void;
  /** the origin that links in mails lead to */
  mailBase: string;
  warn(code: string): void;
};

type Profiled = { name?: string | null; email?: string | null; emailVerified?: Date | null };

export const providerNames = (env: Pick<Env, "google" | "github" | "entra" | "oidc">) => [
  ...(env.google ? [{ id: "google", name: "Google" }] : []),
  ...(env.github ? [{ id: "github", name: "GitHub" }] : []),
  ...(env.entra ? [{ id: "azure-ad", name: "Microsoft" }] : []),
  ...(env.oidc ? [{ id: "oidc", name: env.oidc.name || new URL(env.oidc.issuer).host }] : []),
];

export function authOptions(parts: AuthParts): NextAuthOptions {
  return {
    adapter: guardedAdapter(parts),
    secret: parts.secret,
    useSecureCookies: parts.env.secureCookies,
    session: { strategy: "jwt", maxAge: SIGN_IN_SECONDS },
    pages: { signIn: "/signin", error: "/signin", verifyRequest: MAIL_SENT, signOut: "/account" },
    providers: providers(parts),
    callbacks: {
      async signIn({ user, email }) {
        if (parts.isSignedIn) return true;
        if (email?.verificationRequest && !(await parts.mayMail())) return "/signin?error=too_many_tries";
        // next-auth gives the account itself where the provider is connected, else what the provider says.
        const isKnown = "signInsFrom" in user || (user.email ? await parts.byEmail(user.email.toLowerCase()) : null);
        if (isKnown || (await parts.mayRegister())) return true;
        // The same answer as to an address that is known, so that nobody learns which are.
        return email?.verificationRequest ? MAIL_SENT : "/signin?error=not_invited";
      },
      async jwt({ token, user }) {
        if (!user) return token;
        const known = await parts.byId(user.id);
        return known === null ? token : { sub: known.id, from: known.signInsFrom };
      },
    },
    jwt: {
      /** Also where next-auth connects a provider or renews a token: a sign-in that was ended stays ended. */
      async decode(params) {
        const token = await decode(params);
        const known = typeof token?.sub === "string" ? await parts.byId(token.sub) : null;
        return known !== null && token?.from === known.signInsFrom ? token : null;
      },
    },
    // What comes with a code may hold tokens and addresses.
    logger: { error: parts.warn, warn: parts.warn, debug() {} },
  };
}

/** The rule of accounts holds for every way in: who is new is registered by the same rule as with a password. */
function guardedAdapter({ adapter, register }: AuthParts): Adapter {
  return {
    ...adapter,
    async createUser({ name = null, email = null, emailVerified = null }: Profiled) {
      const made = await register({ name, email });
      if (!made.ok) throw new Error(made.code);
      const { id } = made.value;
      const user = emailVerified ? await adapter.updateUser?.({ id, emailVerified }) : await adapter.getUser?.(id);
      if (!user) throw new Error("account_gone");
      return user;
    },
  } as Adapter;
}

/** Whoever has a password signs in by the page's own form, which needs none of this. */
function providers({ env, sendSignInLink, mailBase }: AuthParts): NextAuthOptions["providers"] {
  const all: NextAuthOptions["providers"] = [];
  if (env.google) all.push(GoogleProvider({ clientId: env.google.id, clientSecret: env.google.secret }));
  if (env.github) all.push(GitHubProvider({ clientId: env.github.id, clientSecret: env.github.secret }));
  if (env.entra) {
    const { id, secret, tenant } = env.entra;
    all.push(AzureADProvider({ clientId: id, clientSecret: secret, tenantId: tenant }));
  }
  if (env.oidc) all.push(oidcProvider(env.oidc));
  if (env.smtp) {
    all.push(
      EmailProvider({
        server: env.smtp.url,
        from: env.smtp.from,
        maxAge: LINK_SECONDS,
        sendVerificationRequest: ({ identifier, url }) => sendSignInLink(identifier, onBase(url, mailBase)),
      }),
    );
  }
  return all;
}

/** next-auth takes the host from the request: a stranger could have a link with a live token mailed that leads to them. */
function onBase(link: string, base: string): string {
  const { pathname, searchParams } = new URL(link);
  const after = new URL(searchParams.get("callbackUrl") ?? "/", base);
  // Joined, not resolved: a path that begins with two slashes would be a host.
  searchParams.set("callbackUrl", `${base}${after.pathname}${after.search}`);
  return `${base}${pathname}?${searchParams}`;
}

type Profile = { sub: string; name?: string; preferred_username?: string; email?: string };

/** Any OpenID Connect provider, by discovery. */
function oidcProvider(client: { id: string; secret: string; issuer: string; name: string }): OAuthConfig<Profile> {
  return {
    id: "oidc",
    name: client.name,
    type: "oauth",
    wellKnown: `${client.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: client.id,
    clientSecret: client.secret,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state"],
    profile: (profile) => ({
      id: profile.sub,
      name: profile.name ?? profile.preferred_username ?? "",
      email: profile.email ?? null,
      image: null,
    }),
  };
}
