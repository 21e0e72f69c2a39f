// npm test: everything but the long journeys, in the order in which it fails fastest, and one closing line.
// `npm test -- unit` and so on run a part, `npm run test:all` the long journeys as well.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { ensureBrowser } from "@/e2e/browser";

type Count = { passed: number; failed: number; skipped: number };
/** What failed, a line each: said once more at the end, where a long log is cut. */
const failures: string[] = [];
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

/** What a failure says, in one line: enough to know what it was where everything above has been cut away. */
const firstLines = (message: string) =>
  stripVTControlCharacters(message)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 20)
    .join(" | ")
    .slice(0, 2_000);
const noteFailure = (title: string, message: string) => failures.push(`FAILED ${title}: ${firstLines(message)}`);

/** One of package.json's scripts that either holds or says why not. */
async function script(name: string): Promise<Count> {
  const child = spawn("npm", ["run", "--silent", name], { stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => {
      printed += text;
      process.stdout.write(text);
    });
  const [code] = await once(child, "close");
  if (code !== 0) noteFailure(name, printed);
  return one(code === 0);
}

type VitestResult = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
};

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: { title: string; ok: boolean; tests: { results: { error?: { message?: string } }[] }[] }[];
};
type PlaywrightResult = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
};

function noteUnit({ testResults }: VitestResult): void {
  for (const file of testResults) {
    const failed = file.assertionResults.filter(({ status }) => status === "failed");
    for (const test of failed) noteFailure(`${file.name} ${test.fullName}`, test.failureMessages[0] ?? "");
    if (file.status === "failed" && failed.length === 0) noteFailure(file.name, file.message);
  }
}

function noteJourneys({ suites = [], specs = [] }: PlaywrightSuite): void {
  for (const spec of specs.filter(({ ok }) => !ok)) {
    const errors = spec.tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? ""));
    noteFailure(spec.title, errors.find(Boolean) ?? "");
  }
  for (const suite of suites) noteJourneys(suite);
}

/** A runner that ended badly without a failed test (a broken file, a crash) counts as one failure. */
function counted<T>(ended: boolean, file: string, read: (result: T) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, "utf8")));
    if (count.passed + count.failed === 0) return one(false);
    if (ended || count.failed > 0) return count;
    noteFailure(file, "every test passed, but the runner ended with an error: see its output above");
    return { ...count, failed: 1 };
  } catch (error) {
    noteFailure(file, `the runner left no result: ${error}`);
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
  return counted<VitestResult>(ended, file, (result) => {
    noteUnit(result);
    return { passed: result.numPassedTests, failed: result.numFailedTests, skipped: result.numPendingTests };
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
  return counted<PlaywrightResult>(ended, file, ({ stats, suites, errors }) => {
    noteJourneys({ suites });
    for (const { message } of errors) noteFailure("journeys", message ?? "");
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  });
}

const STEPS: Step[] = [
  { name: "types", run: () => script("typecheck") },
  { name: "lint", run: () => script("lint") },
  { name: "unit", run: unit },
  { name: "build", run: () => script("build") },
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
  if (count.failed > 0 && failures.length === 0) noteFailure(step.name, "see its output above");
  for (const key of ["passed", "failed", "skipped"] as const) total[key] += count[key];
  say(
    `== ${step.name}: ${count.passed} passed, ${count.failed} failed, ${((Date.now() - startedAt) / 1000).toFixed(0)} s`,
  );
}
say("");
for (const failure of failures) say(failure);
say(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = total.failed > 0 ? 1 : 0;
