import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";

type Line = { scenario: string; acknowledged: number; lost: number; seconds: number; problems: string[] };

test("npm run faults: PostgreSQL is killed, a node is killed, a round closes against hundreds of placements, and nothing acknowledged is lost @long", async () => {
  test.setTimeout(480_000);
  const only = ["kill-postgres", "kill-node", "phase-race"];
  const { stdout } = await promisify(execFile)("npm", [
    ...["run", "--silent", "faults", "--", "--json"],
    ...["--only", only.join(",")],
  ]);
  const lines = JSON.parse(stdout) as Line[];
  expect(lines.map(({ scenario }) => scenario)).toEqual(only);
  for (const { acknowledged, lost, problems } of lines) {
    expect(acknowledged).toBeGreaterThan(100);
    expect(lost).toBe(0);
    expect(problems).toEqual([]);
  }
});
