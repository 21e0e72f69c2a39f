import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import type { Figures } from "../load/figures";
import type { TableFigures } from "../load/table-figures";

test("npm run load at small size: everybody is in, everything sent is acknowledged and in the database, stage and console show all of it @long", async () => {
  test.setTimeout(240_000);
  const size = ["--participants", "40", "--seconds", "6", "--every", "1", "--workshops", "2"];
  const { stdout } = await promisify(execFile)("npm", [
    ...["run", "--silent", "load", "--", ...size],
    ...["--floor", "--pairs", "1", "--json"],
  ]);
  const { twofold, floor, ratio } = JSON.parse(stdout) as Record<"twofold" | "floor" | "ratio", Figures>;
  expect(twofold.sent).toBeGreaterThan(40 * 6);
  for (const { sent, acknowledged, refused, unanswered, disconnects, neverVisible } of [twofold, floor]) {
    expect(acknowledged).toBe(sent);
    expect({ refused, unanswered, disconnects, neverVisible }).toEqual({
      refused: 0,
      unanswered: 0,
      disconnects: 0,
      neverVisible: 0,
    });
  }
  expect(twofold.lost).toBe(0);
  expect(floor.lost).toBeNull();
  expect(twofold.pagesServed).toBeGreaterThan(10);
  // An acknowledgement a second, and nothing else that the phones could do without.
  expect(twofold.bytesPerSecondToEach).toBeLessThan(2 * 25);
  expect(ratio.serverCpuSecondsPer1000).toBeGreaterThan(1);
});

test("npm run load with tables at small size: every move is answered, kept and seen by everybody at the table @long", async () => {
  test.setTimeout(240_000);
  const { stdout } = await promisify(execFile)("npm", [
    ...["run", "--silent", "load", "--", "--participants", "40", "--tables", "10", "--seconds", "6", "--every", "1"],
    ...["--floor", "--pairs", "1", "--json"],
  ]);
  const { twofold, floor } = JSON.parse(stdout) as Record<"twofold" | "floor", TableFigures>;
  for (const { sent, moved, movedMeanwhile, refused, unanswered, neverSeen, disconnects } of [twofold, floor]) {
    expect(sent).toBeGreaterThan(40 * 4);
    expect(moved + movedMeanwhile).toBe(sent);
    expect({ refused, unanswered, neverSeen, disconnects }).toEqual({
      refused: 0,
      unanswered: 0,
      neverSeen: 0,
      disconnects: 0,
    });
  }
  expect(twofold.lost).toBe(0);
  expect(floor.lost).toBeNull();
});
