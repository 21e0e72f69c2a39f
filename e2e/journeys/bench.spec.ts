import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { type Limit, limitsOf, type Measured } from "../measure/bench-limits";

/** Of 12 people on a machine that does much else: a server's start is in each process, nothing is near its limit. */
const GENEROUS = { s: 120, MB: 500, ms: 2_000 };

test("npm run bench:report at small size: the analysis and every file of a stored room are measured @long", async () => {
  test.setTimeout(600_000);
  const command = ["run", "--silent", "bench:report", "--", "--participants", "12", "--json"];
  const { stdout } = await promisify(execFile)("npm", command);
  const told = JSON.parse(stdout) as { participants: number; measured: Measured[]; limits: Limit[] };
  expect(told.participants).toBe(12);
  expect(told.measured.map(({ name }) => name).sort()).toEqual(
    [
      ...["analysis", "answers.csv", "cards.csv", "report-a4.pdf", "report-letter.pdf", "report.json"],
      ...["report.pptx", "report.xlsx", "workshop.json"],
    ].sort(),
  );
  for (const { name, seconds, bytes, peakMb } of told.measured) {
    expect(seconds, name).toBeGreaterThan(0);
    expect(seconds, name).toBeLessThan(GENEROUS.s);
    expect(peakMb, name).toBeGreaterThan(30);
    if (name !== "analysis") expect(bytes, name).toBeGreaterThan(1_000);
  }
  expect(told.limits).toEqual(limitsOf(told.measured));
  expect(told.limits).toHaveLength(7);
  for (const { what, measured, unit } of told.limits) {
    expect(measured, what).toBeGreaterThanOrEqual(0);
    expect(measured, what).toBeLessThan(GENEROUS[unit]);
  }
});
