import path from "node:path";
import { z } from "zod";

// The environment, parsed once at boot. Every sentence says which variable, what is wrong with it and what to do, and
// never repeats a value that may hold a password.

/** An empty variable is how compose files and shells say "not set". */
const unset = (value: unknown) => (value === "" ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unset, schema.optional());

const text = optional(z.string());
const secret = (name: string) =>
  optional(z.string().min(32, `${name} is shorter than 32 characters: make one with \`openssl rand -base64 32\`.`));

/** Long enough that nobody guesses it; Prometheus keeps it in a file. */
const METRICS_TOKEN_MIN = 16;

const wrongPort = (issue: { input?: unknown }) =>
  `PORT is "${issue.input}", which is not a port: write a number from 1 to 65535, such as 3000.`;

const variables = z.object({
  PORT: z.preprocess(
    unset,
    z
      .string()
      .regex(/^\d{1,5}$/, { error: wrongPort })
      .transform(Number)
      .refine((port) => port <= 65_535, { error: wrongPort })
      .default(3000),
  ),
  HOST: z.preprocess(unset, z.string().default("0.0.0.0")),
  NODE_ENV: text,
  DATABASE_URL: optional(
    z
      .string()
      .regex(
        /^postgres(ql)?:\/\/\S+$/,
        "DATABASE_URL is not the address of a PostgreSQL: write postgresql://user:password@host:5432/database, or leave it out to use the built-in one.",
      ),
  ),
  REDIS_URL: optional(
    z
      .string()
      .regex(
        /^rediss?:\/\/\S+$/,
        "REDIS_URL is not the address of a Redis: write redis://user:password@host:6379, or leave it out when one machine serves alone.",
      ),
  ),
  TWOFOLD_DATA: z.preprocess(unset, z.string().default("./.data")),
  PUBLIC_URL: optional(
    z
      .url({
        protocol: /^https?$/,
        abort: true,
        error:
          "PUBLIC_URL is not a web address: write the one that people type, such as https://workshop.example.org, or leave it out.",
      })
      .refine((url) => new URL(url).pathname === "/", {
        error: "PUBLIC_URL has a path: Twofold serves a whole host name, so leave the path out.",
      })
      .transform((url) => new URL(url).origin),
  ),
  TWOFOLD_TRUST_PROXY: z.preprocess(
    unset,
    z
      .enum(["true", "false", "0", "1", "2", "3"], {
        error:
          "TWOFOLD_TRUST_PROXY counts the proxies in front of Twofold: write 1 for one proxy, up to 3, or leave it out when there is none.",
      })
      .transform((value) => (value === "true" ? 1 : value === "false" ? 0 : Number(value)))
      .default(0),
  ),
  TWOFOLD_REGISTRATION: z.preprocess(
    unset,
    z
      .enum(["invitation", "open"], {
        error:
          "TWOFOLD_REGISTRATION must be open (anyone may make an account) or invitation (which it is when left out).",
      })
      .default("invitation"),
  ),
  LOG_LEVEL: z.preprocess(
    unset,
    z
      .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
        error: "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace and silent.",
      })
      .default("warn"),
  ),
  TWOFOLD_METRICS_TOKEN: optional(
    z
      .string()
      .min(
        METRICS_TOKEN_MIN,
        `TWOFOLD_METRICS_TOKEN is shorter than ${METRICS_TOKEN_MIN} characters: make one with \`openssl rand -hex 24\`, or leave it out.`,
      ),
  ),
  AUTH_SECRET: secret("AUTH_SECRET"),
  TWOFOLD_TOKEN_SECRET: secret("TWOFOLD_TOKEN_SECRET"),
  AUTH_GOOGLE_ID: text,
  AUTH_GOOGLE_SECRET: text,
  AUTH_GITHUB_ID: text,
  AUTH_GITHUB_SECRET: text,
  AUTH_ENTRA_ID: text,
  AUTH_ENTRA_SECRET: text,
  AUTH_ENTRA_TENANT: text,
  AUTH_OIDC_ID: text,
  AUTH_OIDC_SECRET: text,
  AUTH_OIDC_ISSUER: optional(
    z.url({
      protocol: /^https?$/,
      error:
        "AUTH_OIDC_ISSUER is not a web address: write the issuer of your identity provider, such as https://id.example.org.",
    }),
  ),
  AUTH_OIDC_NAME: text,
  SMTP_URL: optional(
    z
      .string()
      .regex(
        /^smtps?:\/\/\S+$/,
        "SMTP_URL is not the address of a mail server: write smtps://user:password@mail.example.org:465.",
      ),
  ),
  MAIL_FROM: text,
});

type Variables = z.infer<typeof variables>;

/** Belong together: with one of them set, all must be. */
const groups: (keyof Variables)[][] = [
  ["AUTH_GOOGLE_ID", "AUTH_GOOGLE_SECRET"],
  ["AUTH_GITHUB_ID", "AUTH_GITHUB_SECRET"],
  ["AUTH_ENTRA_ID", "AUTH_ENTRA_SECRET", "AUTH_ENTRA_TENANT"],
  ["AUTH_OIDC_ID", "AUTH_OIDC_SECRET", "AUTH_OIDC_ISSUER"],
  ["SMTP_URL", "MAIL_FROM"],
];

/** What several machines must have in common. */
const SHARED: (keyof Variables)[] = ["DATABASE_URL", "AUTH_SECRET", "TWOFOLD_TOKEN_SECRET"];

type Client = { id: string; secret: string };

export type Env = {
  port: number;
  host: string;
  development: boolean;
  /** undefined: the built-in PostgreSQL */
  databaseUrl: string | undefined;
  /** undefined: one machine serves alone */
  redisUrl: string | undefined;
  /** absolute */
  dataFolder: string;
  /** an origin, without a slash at its end */
  publicUrl: string | undefined;
  /** sign-in cookies carry Secure and its prefix: only where people come over https, or a LAN could not sign in */
  secureCookies: boolean;
  /** how many proxies in front are declared; 0: forwarded headers do not count */
  trustedProxies: number;
  registration: "invitation" | "open";
  logLevel: Variables["LOG_LEVEL"];
  /** undefined: figures are for programs of this machine */
  metricsToken: string | undefined;
  authSecret: string | undefined;
  tokenSecret: string | undefined;
  google: Client | undefined;
  github: Client | undefined;
  entra: (Client & { tenant: string }) | undefined;
  oidc: (Client & { issuer: string; name: string }) | undefined;
  smtp: { url: string; from: string } | undefined;
};

export type EnvOutcome = { ok: true; env: Env } | { ok: false; code: "wrong_environment"; problems: string[] };

export function parseEnv(source: Record<string, string | undefined>): EnvOutcome {
  const parsed = variables.safeParse(source);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
  for (const name of source.REDIS_URL ? SHARED : [])
    if (!source[name]) problems.push(`${name} must be set as well when REDIS_URL is: all machines need the same one.`);
  for (const group of groups) {
    const missing = group.filter((name) => !source[name]);
    if (missing.length === 0 || missing.length === group.length) continue;
    const given = group.find((name) => source[name]);
    problems.push(`${missing.join(" and ")} must be set as well when ${given} is: set it, or leave all of them out.`);
  }
  if (!parsed.success || problems.length > 0) return { ok: false, code: "wrong_environment", problems };
  return { ok: true, env: toEnv(parsed.data) };
}

function toEnv(v: Variables): Env {
  const client = (id?: string, secret?: string) => (id && secret ? { id, secret } : undefined);
  const entra = client(v.AUTH_ENTRA_ID, v.AUTH_ENTRA_SECRET);
  const oidc = client(v.AUTH_OIDC_ID, v.AUTH_OIDC_SECRET);
  return {
    port: v.PORT,
    host: v.HOST,
    development: v.NODE_ENV === "development",
    databaseUrl: v.DATABASE_URL,
    redisUrl: v.REDIS_URL,
    dataFolder: path.resolve(v.TWOFOLD_DATA),
    publicUrl: v.PUBLIC_URL,
    secureCookies: v.PUBLIC_URL?.startsWith("https:") ?? false,
    trustedProxies: v.TWOFOLD_TRUST_PROXY,
    registration: v.TWOFOLD_REGISTRATION,
    logLevel: v.LOG_LEVEL,
    metricsToken: v.TWOFOLD_METRICS_TOKEN,
    authSecret: v.AUTH_SECRET,
    tokenSecret: v.TWOFOLD_TOKEN_SECRET,
    google: client(v.AUTH_GOOGLE_ID, v.AUTH_GOOGLE_SECRET),
    github: client(v.AUTH_GITHUB_ID, v.AUTH_GITHUB_SECRET),
    entra: entra && v.AUTH_ENTRA_TENANT ? { ...entra, tenant: v.AUTH_ENTRA_TENANT } : undefined,
    oidc:
      oidc && v.AUTH_OIDC_ISSUER ? { ...oidc, issuer: v.AUTH_OIDC_ISSUER, name: v.AUTH_OIDC_NAME ?? "" } : undefined,
    smtp: v.SMTP_URL && v.MAIL_FROM ? { url: v.SMTP_URL, from: v.MAIL_FROM } : undefined,
  };
}
