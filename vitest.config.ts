import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

/** They bring a PostgreSQL of their own, so that on that of TEST_DATABASE_URL there is nothing new to see. */
const ofEmbedded = process.env.TEST_DATABASE_URL ? ["**/*.start.test.ts"] : [];
const never = [...configDefaults.exclude, "**/.next/**", "**/.data*/**", ...ofEmbedded];

/** What only computes: no database, no environment, nothing global. One of the domain's is about mails of a real server. */
const PURE = ["lib/{domain,messages,reports}/**/!(follow-up-mail).test.ts", "app/_ui/**/*.test.{ts,tsx}"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    environment: "node",
    // Two cores: more workers than that make tests of time and of real servers flaky.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      // A process for each file costs half a second: these have nothing to leave behind in one that they share.
      { extends: true, test: { name: "pure", include: PURE, exclude: never, isolate: false } },
      {
        extends: true,
        test: {
          name: "real",
          include: ["{lib,e2e}/**/*.test.ts", "app/**/*.test.{ts,tsx}"],
          exclude: [...never, ...PURE],
          globalSetup: "lib/testing/global-database.ts",
        },
      },
    ],
  },
});
