import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    environment: "node",
    globalSetup: "lib/testing/global-database.ts",
    include: ["lib/**/*.test.ts", "app/**/*.test.ts", "app/**/*.test.tsx", "e2e/**/*.test.ts"],
    exclude: [...configDefaults.exclude, "**/.next/**", "**/.data*/**"],
    // Two cores: more workers than that make tests of time and of real servers flaky.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
