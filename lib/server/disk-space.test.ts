import { expect, it, vi } from "vitest";
import { watchDisk } from "./disk-space";

it("a disk that gets full is told of once, and once more when there is room again", async () => {
  const MB = 2 ** 20;
  const left = [500 * MB, 12 * MB, 3 * MB, 0, 80 * MB, 90 * MB];
  const lines: string[] = [];
  const stop = watchDisk({
    folder: "/data",
    say: (line) => lines.push(line),
    free: async () => left.shift() ?? 90 * MB,
    everyMs: 1,
  });
  await vi.waitFor(() => expect(left).toEqual([]));
  stop();
  expect(lines).toEqual([
    expect.stringMatching(/^The disk of \/data has only 12 MB left: .* Free some space/),
    "The disk of /data has room again.",
  ]);
});

it("a folder that cannot be looked at says nothing", async () => {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  let looked = 0;
  const stop = watchDisk({
    folder: "/nowhere",
    say,
    free: async () => {
      looked++;
      throw new Error("gone");
    },
    everyMs: 1,
  });
  await vi.waitFor(() => expect(looked).toBeGreaterThan(2));
  stop();
  expect(lines).toEqual([]);
});
