import type { NextAuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import AzureADProvider from "next-auth/providers/azure-ad";
import CredentialsProvider from "next-auth/providers/credentials";
import EmailProvider from "next-auth/providers/email";
import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { Env } from "@/lib/env";

type KnownAccount = { id: string; name: string; email: string; signInsFrom: number };

export type AuthParts = {
  adapter: Adapter;
  env: Pick<Env, "google" | "github" | "entra" | "oidc" | "smtp" | "registration" | "secureCookies">;
  secret: string;
  /** the account of an address and a password, counted against the limits; null when there is none */
  checkPassword(given: { email: string; password: string; from: string }): Promise<KnownAccount | null>;
  byId(id: string): Promise<KnownAccount | null>;
  byEmail(email: string): Promise<KnownAccount | null>;
  anyAccount(): Promise<boolean>;
};

export const providerNames = (env: AuthParts["env"]) => [
  ...(env.google ? [{ id: "google", name: "Google" }] : []),
  ...(env.github ? [{ id: "github", name: "GitHub" }] : []),
  ...(env.entra ? [{ id: "azure-ad", name: "Microsoft" }] : []),
  ...(env.oidc ? [{ id: "oidc", name: env.oidc.name }] : []),
];

export function authOptions(parts: AuthParts): NextAuthOptions {
  return {
    adapter: parts.adapter,
    secret: parts.secret,
    useSecureCookies: parts.env.secureCookies,
    session: { strategy: "jwt" },
    pages: { signIn: "/signin", error: "/signin", verifyRequest: "/signin?sent=1" },
    providers: providers(parts),
    callbacks: {
      /** R-REGISTER holds for other providers too: no account for strangers. */
      async signIn({ user, account }) {
        if (account?.type === "credentials") return true;
        const known = user.email ? await parts.byEmail(user.email) : null;
        if (known !== null || parts.env.registration === "open" || !(await parts.anyAccount())) return true;
        return "/signin?error=not_invited";
      },
      async jwt({ token, user }) {
        if (!user) return token;
        const known = await parts.byId(user.id);
        return known === null ? token : { sub: known.id, from: known.signInsFrom };
      },
    },
  };
}

function providers({ env, checkPassword }: AuthParts): NextAuthOptions["providers"] {
  const all: NextAuthOptions["providers"] = [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(given, request) {
        const from = String(request.headers?.["x-forwarded-for"] ?? "");
        return given ? checkPassword({ email: given.email, password: given.password, from }) : null;
      },
    }),
  ];
  if (env.google) all.push(GoogleProvider({ clientId: env.google.id, clientSecret: env.google.secret }));
  if (env.github) all.push(GitHubProvider({ clientId: env.github.id, clientSecret: env.github.secret }));
  if (env.entra) {
    const { id, secret, tenant } = env.entra;
    all.push(AzureADProvider({ clientId: id, clientSecret: secret, tenantId: tenant }));
  }
  if (env.oidc) all.push(oidcProvider(env.oidc));
  if (env.smtp) all.push(EmailProvider({ server: env.smtp.url, from: env.smtp.from }));
  return all;
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
