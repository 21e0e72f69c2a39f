import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/env";

function problemsOf(source: Record<string, string>): string[] {
  const outcome = parseEnv(source);
  return outcome.ok ? [] : outcome.problems;
}

describe("environment", () => {
  test("an empty environment is enough", () => {
    const outcome = parseEnv({});
    expect(outcome.ok && outcome.env).toMatchObject({
      port: 3000,
      host: "0.0.0.0",
      databaseUrl: undefined,
      registration: "invitation",
      trustedProxies: 0,
    });
    expect(outcome.ok && outcome.env.dataFolder).toBe(`${process.cwd()}/.data`);
  });

  test("an empty variable counts as not set", () => {
    expect(problemsOf({ PORT: "", DATABASE_URL: "", PUBLIC_URL: "", LOG_LEVEL: "", AUTH_SECRET: "" })).toEqual([]);
  });

  test.each([
    ["PORT", "seventy"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["DATABASE_URL", "mysql://localhost/x"],
    ["REDIS_URL", "localhost:6379"],
    ["PUBLIC_URL", "workshop.example.org"],
    ["PUBLIC_URL", "https://example.org/twofold"],
    ["TWOFOLD_TRUST_PROXY", "yes"],
    ["TWOFOLD_REGISTRATION", "closed"],
    ["LOG_LEVEL", "loud"],
    ["AUTH_SECRET", "short"],
    ["AUTH_OIDC_ISSUER", "id"],
    ["SMTP_URL", "mail.example.org"],
  ])("%s=%s is refused in one sentence that names it and says what to do", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems[0]).toMatch(new RegExp(`^${name} .+(: |, so ).+\\.$|^${name} must be .+\\.$`));
    expect(problems.filter((problem) => problem.startsWith(name))).toHaveLength(1);
  });

  test("every wrong variable gets its own sentence", () => {
    expect(problemsOf({ PORT: "x", LOG_LEVEL: "y", AUTH_SECRET: "z" })).toHaveLength(3);
  });

  test("no sentence repeats what may hold a password", () => {
    const problems = problemsOf({
      DATABASE_URL: "mysql://root:hunter2@db",
      SMTP_URL: "me:hunter2",
      AUTH_SECRET: "hunter2",
    });
    expect(problems.join()).not.toContain("hunter2");
  });

  test("several machines need what they have in common", () => {
    const problems = problemsOf({ REDIS_URL: "redis://10.0.0.5:6379" });
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
      "DATABASE_URL",
      "AUTH_SECRET",
      "TWOFOLD_TOKEN_SECRET",
    ]);
    const secret = "0123456789abcdef0123456789abcdef";
    const whole = { DATABASE_URL: "postgres://db/x", AUTH_SECRET: secret, TWOFOLD_TOKEN_SECRET: secret };
    expect(problemsOf({ REDIS_URL: "redis://10.0.0.5:6379", ...whole })).toEqual([]);
  });

  test("half a sign-in provider is refused, a whole one is taken", () => {
    expect(problemsOf({ AUTH_GITHUB_ID: "x" })).toEqual([
      "AUTH_GITHUB_SECRET must be set as well when AUTH_GITHUB_ID is: set it, or leave all of them out.",
    ]);
    const outcome = parseEnv({ AUTH_GITHUB_ID: "x", AUTH_GITHUB_SECRET: "y" });
    expect(outcome.ok && outcome.env.github).toEqual({ id: "x", secret: "y" });
  });

  test("a public address is kept as an origin, the number of proxies as a number", () => {
    const outcome = parseEnv({ PUBLIC_URL: "https://Workshop.example.org/", TWOFOLD_TRUST_PROXY: "true" });
    expect(outcome.ok && outcome.env).toMatchObject({ publicUrl: "https://workshop.example.org", trustedProxies: 1 });
  });
});
