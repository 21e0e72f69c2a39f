// npm test: everything but the long journeys, in the order in which it fails fastest, and one closing line.
// `npm test -- unit` and so on run a part, `npm run test:all` the long journeys as well.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowser } from "@/e2e/browser";

type Count = { passed: number; failed: number; skipped: number };
type Step = { name: string; run: () => Promise<Count> };

const OUTPUT = "e2e/.output";
const say = (line: string) => process.stdout.write(`${line}\n`);
const one = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

function run(command: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

const script = (name: string) => run("npm", ["run", "--silent", name]);

/** A runner that ended badly without a failed test (a broken file, a crash) counts as one failure. */
function counted(ended: boolean, file: string, read: (result: unknown) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, "utf8")));
    if (count.passed + count.failed === 0) return one(false);
    return ended || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return one(false);
  }
}

async function unit(): Promise<Count> {
  const file = `${OUTPUT}/vitest.json`;
  rmSync(file, { force: true });
  const ended = await run("npx", [
    "--no-install",
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  return counted(ended, file, (result) => {
    const { numPassedTests, numFailedTests, numPendingTests } = result as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
  });
}

/** Long: tagged so, because they wait for time-outs, restarts and outages; all others are the short ones. */
async function journeys(which: "short" | "long"): Promise<Count> {
  const browser = ensureBrowser(say);
  if (!browser.ok) {
    say(browser.message);
    return one(false);
  }
  const file = `${OUTPUT}/result.json`;
  rmSync(file, { force: true });
  const only = process.env.TWOFOLD_JOURNEYS ? [process.env.TWOFOLD_JOURNEYS] : [];
  const tagged = [which === "long" ? "--grep" : "--grep-invert", "@long"];
  const args = ["--no-install", "playwright", "test", "-c", "e2e/playwright.config.ts", ...tagged, ...only];
  const ended = await run("npx", args, { TWOFOLD_BROWSER: browser.path });
  return counted(ended, file, (result) => {
    const { expected, unexpected, flaky, skipped } = (result as { stats: Record<string, number> }).stats;
    return { passed: expected ?? 0, failed: (unexpected ?? 0) + (flaky ?? 0), skipped: skipped ?? 0 };
  });
}

const STEPS: Step[] = [
  { name: "types", run: async () => one(await script("typecheck")) },
  { name: "lint", run: async () => one(await script("lint")) },
  { name: "unit", run: unit },
  { name: "build", run: async () => one(await script("build")) },
  { name: "journeys", run: () => journeys("short") },
  { name: "long", run: () => journeys("long") },
];

mkdirSync(OUTPUT, { recursive: true });
const asked = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const isAsked = (name: string) =>
  asked.includes("all") || (asked.length === 0 ? name !== "long" : asked.includes(name));
for (const step of STEPS.filter(({ name }) => isAsked(name))) {
  const startedAt = Date.now();
  say(`\n== ${step.name}`);
  const count = await step.run();
  for (const key of ["passed", "failed", "skipped"] as const) total[key] += count[key];
  say(
    `== ${step.name}: ${count.passed} passed, ${count.failed} failed, ${((Date.now() - startedAt) / 1000).toFixed(0)} s`,
  );
}
say("");
say(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = total.failed > 0 ? 1 : 0;
