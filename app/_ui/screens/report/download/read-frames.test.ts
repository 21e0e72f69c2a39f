import { describe, expect, it } from "vitest";
import { framed, type Tell } from "@/lib/reports/frames";
import { readFrames } from "./read-frames";

const pieces = [
  new Uint8Array([10, 123, 10]),
  new Uint8Array(7_000).fill(10),
  new TextEncoder().encode('{"end":true}\n'),
];

/** A file that says how far it is between its pieces. */
function written(tell: () => Tell): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      const piece = pieces[at++];
      if (!piece) return controller.close();
      tell()(at / pieces.length);
      controller.enqueue(piece);
    },
  });
}

function framedFile(): ReadableStream<Uint8Array> {
  let tell: Tell = () => {};
  return framed(
    written(() => tell),
    (listener) => {
      tell = listener;
    },
  );
}

/** The network cuts where it likes. */
const cutInto = (size: number) =>
  new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      for (let at = 0; at < chunk.length; at += size) controller.enqueue(chunk.slice(at, at + size));
    },
  });

describe("a file with word of how far it is", () => {
  it.each([1, 7, 4096, 1_000_000])("is read as it was written, however it is cut: %i bytes", async (size) => {
    const done: number[] = [];
    const came: number[] = [];
    const read = await readFrames(framedFile().pipeThrough(cutInto(size)), (now) => {
      done.push(now.done);
      came.push(now.bytes);
    });
    expect(Buffer.concat(read).equals(Buffer.concat(pieces))).toBe(true);
    expect(done.at(-1)).toBe(1);
    for (const figures of [done, came]) expect(figures).toEqual([...figures].sort((a, b) => a - b));
    expect(came.at(-1)).toBeGreaterThanOrEqual(Buffer.concat(pieces).length);
  });

  it("is no file when it was cut off", async () => {
    const bytes = new Uint8Array(await new Response(framedFile()).arrayBuffer());
    for (const length of [0, 20, bytes.length - 3]) {
      const cut = new Response(bytes.slice(0, length)).body;
      await expect(cut && readFrames(cut, () => {})).rejects.toThrow("cut off");
    }
  });

  it("is drawn no further when its reader goes away", async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel: () => {
        cancelled = true;
      },
    });
    const reader = framed(endless, () => {}).getReader();
    await reader.read();
    await reader.cancel();
    expect(cancelled).toBe(true);
  });
});
