import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const readme = readFileSync("README.md", "utf8");
const scripts = Object.keys((JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object }).scripts);

/** Every command that the README gives, and what runs it so that it keeps working. */
const RUN_BY: Record<string, string> = {
  "npm ci": ".ci/run installs with it, on a clean checkout",
  "npm start": "lib/server/start.start.test.ts",
  "npm test": ".ci/run",
  "npm test -- unit": ".ci/run, on the machine's own PostgreSQL",
  "npm run test:all": ".ci/run, in two parts",
  "npm run account -- reset": "lib/server/account-command.test.ts",
  "npm run migrate -- new": "lib/db/tools/migrate-command.start.test.ts",
  "npm run migrate -- check": "lib/db/tools/migrate-command.start.test.ts",
  "npm run dev": "lib/server/dev.start.test.ts",
  "npm run load -- --participants 1000 --seconds 20 --floor": "e2e/journeys/load.spec.ts, at small size",
  "npm run load -- --participants 1000 --tables 250 --floor": "e2e/journeys/load.spec.ts, at small size",
  "npm run bench:report -- --participants 3000": "e2e/journeys/bench.spec.ts, at small size",
  "npm run faults": "e2e/journeys/faults.spec.ts, three of them",
};

const codeIn = (text: string) => [
  ...[...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((block) => (block[1] ?? "").split(/\n|&&/)),
  ...[...text.replace(/```[\s\S]*?```/g, "").matchAll(/`([^`]+)`/g)].map((span) => span[1] ?? ""),
];
const commands = codeIn(readme)
  .map((code) => code.trim())
  .filter((code) => /^np[mx] /.test(code));

it("every command of the README is a script that something runs", () => {
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands) {
    const [, verb = "", name = ""] = command.split(" ");
    expect(verb === "ci" || scripts.includes(verb === "run" ? name : verb), command).toBe(true);
    // What a person fills in ("NAME", "<e-mail>") is no part of the command.
    const fixed = command.replace(/ (?:[A-Z]+|<[^>]+>)$/, "");
    expect(RUN_BY[fixed], `say in this test what runs: ${fixed}`).toBeDefined();
  }
  const given = commands.map((command) => command.replace(/ (?:[A-Z]+|<[^>]+>)$/, ""));
  expect(Object.keys(RUN_BY).filter((known) => !given.includes(known))).toEqual([]);
});

it("what is said to run the README's commands does run them", () => {
  for (const by of Object.values(RUN_BY)) {
    const file = by.split(/[ ,]/)[0] ?? "";
    expect(existsSync(file), file).toBe(true);
  }
  expect(readFileSync(".ci/run", "utf8")).toMatch(
    /npm ci[\s\S]*npm test\n[\s\S]*npm test -- long\n[\s\S]*npm test -- unit/,
  );
});

it("the nginx configuration of the README is the one before which two machines run a workshop", () => {
  const shown = /```nginx\n([\s\S]*?)```/.exec(readme)?.[1];
  expect(shown).toBe(readFileSync("e2e/nodes/nginx.conf", "utf8"));
});

it("every file and picture that the README links to is there", () => {
  const targets = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map((link) => link[1] ?? "");
  const local = targets.filter((target) => !/^(https?:|mailto:|#)/.test(target));
  expect(local.length).toBeGreaterThan(3);
  expect(local.filter((target) => !existsSync(target.replace(/#.*$/, "")))).toEqual([]);
});

it("every path that the README names is there", () => {
  const paths = [...readme.matchAll(/`((?:app|lib|prisma|e2e|public)\/[\w./*-]+)`/g)].map((span) => span[1] ?? "");
  const whole = paths.filter((path) => !path.includes("*"));
  // "lib/live/protocol.ts" and folders alike; the import law names layers as "live/server", which are not matched here.
  expect(whole.filter((path) => !existsSync(path))).toEqual([]);
});

it("README, .env.example and lib/env.ts know the same variables", () => {
  const read = [...readFileSync("lib/env.ts", "utf8").matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
    (match) => match[1] ?? "",
  );
  // NODE_ENV is set by the commands themselves.
  const known = read.filter((name) => name !== "NODE_ENV").sort();
  const table = readme.slice(readme.indexOf("## Configuration"), readme.indexOf("## How it is built"));
  const rows = table.split("\n").filter((line) => line.startsWith("| `"));
  const named = rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`([A-Z][A-Z_]+)`/g)].map((span) => span[1]),
  );
  const example = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
  expect(known.length).toBeGreaterThan(10);
  expect(named.sort()).toEqual(known);
  expect(example.sort()).toEqual(known);
});
