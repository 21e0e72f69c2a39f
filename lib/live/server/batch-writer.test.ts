import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Locked } from "@/lib/usecases/ports";
import { createBatchWriter } from "./batch-writer";

type Done = { outcome: string; item: number };

function writerOver(write: (items: number[]) => Promise<(Done | Locked)[]>) {
  const batches: number[][] = [];
  const waited: number[][] = [];
  const writer = createBatchWriter<number, Done>(
    {
      writeUnlocked(items) {
        batches.push(items);
        return write(items);
      },
      async write(items) {
        waited.push(items);
        return items.map(done);
      },
    },
    () => {},
  );
  return { writer, batches, waited };
}

const done = (item: number): Done => ({ outcome: "counted", item });
const takeAll = async (items: number[]) => items.map(done);

describe("the batch writer", () => {
  test("answers each sender with what became of the own items, in their order", async () => {
    const { writer } = writerOver(takeAll);
    expect(await Promise.all([writer.write([1, 2]), writer.write([3]), writer.write([4, 5])])).toEqual([
      [done(1), done(2)],
      [done(3)],
      [done(4), done(5)],
    ]);
  });

  test("makes one statement of what arrives in a window, also after a moment in which nothing waited", async () => {
    const { writer, batches } = writerOver(takeAll);
    const startedAt = performance.now();
    const sent: Promise<Done[]>[] = [];
    // Nothing waits when a write returns: it takes no time here.
    for (let item = 0; item < 60; item++) {
      sent.push(writer.write([item]));
      await sleep(1);
    }
    await Promise.all(sent);
    const windows = (performance.now() - startedAt) / 18;
    expect(batches.flat()).toEqual(Array.from({ length: 60 }, (_, item) => item));
    expect(batches.length).toBeLessThanOrEqual(Math.ceil(windows) + 1);
  });

  test("a batch that the database refuses is refused to its senders, and the next one is written", async () => {
    let isDown = true;
    const { writer } = writerOver(async (items) => {
      if (isDown) throw new Error("down");
      return items.map(done);
    });
    await expect(Promise.all([writer.write([1]), writer.write([2])])).rejects.toThrow("down");
    isDown = false;
    expect(await writer.write([3])).toEqual([done(3)]);
  });

  test("no statement is larger than the database likes, and what is larger alone goes alone", async () => {
    const { writer, batches } = writerOver(takeAll);
    const many = (count: number) => Array.from({ length: count }, (_, at) => at);
    await Promise.all([writer.write(many(1_500)), writer.write(many(600)), writer.write(many(2_500))]);
    expect(batches.map(({ length }) => length)).toEqual([1_500, 600, 2_500]);
  });

  test("what is of a locked workshop is written apart, and the others of its batch are answered at once", async () => {
    const isOfLocked = (item: number) => item >= 10;
    const { writer, batches, waited } = writerOver(async (items) =>
      items.map((item) => (isOfLocked(item) ? { outcome: "locked", workshopId: "a" } : done(item))),
    );
    const answers = await Promise.all([writer.write([10, 11]), writer.write([1]), writer.write([12])]);
    expect(answers).toEqual([[done(10), done(11)], [done(1)], [done(12)]]);
    expect(batches).toEqual([[10, 11, 1, 12]]);
    expect(waited).toEqual([[10, 11, 12]]);
    expect(await writer.write([13])).toEqual([done(13)]);
  });
});
