import { expect, it } from "vitest";
import { limitsOf } from "./bench-limits";

it("a limit is met up to its figure, and no further", () => {
  const book = { name: "report.xlsx", seconds: 10, bytes: 1, peakMb: 301, restMb: 80, delayP99Ms: 51 };
  const met = Object.fromEntries(limitsOf([book]).map(({ what, met: is }) => [what, is]));
  expect(met["report.xlsx"]).toBe(true);
  expect(met["report.xlsx, the whole process at its peak"]).toBe(false);
  expect(met["event loop delay p99 while files are made"]).toBe(false);
});
