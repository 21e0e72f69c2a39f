/** A file with word of how far it is, in one answer: what the page asks for, where a plain link gets the bytes alone. */
export const FRAMED = "application/x-twofold-framed";

/** Called with 0 to 1 while the file is drawn. */
export type Tell = (done: number) => void;

/**
 * Lines of JSON: {"done":0.4} says how far it is, {"bytes":65536} is followed by as many bytes of the file, and
 * {"end":true} comes last, so that a cut answer is told from a whole one. One connection to one node carries it all;
 * whoever closes it cancels the drawing.
 */
export function framed(file: ReadableStream<Uint8Array>, listen: (tell: Tell) => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const reader = file.getReader();
  const line = (value: object) => encoder.encode(`${JSON.stringify(value)}\n`);
  let isOver = false;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      listen((done) => {
        if (!isOver) controller.enqueue(line({ done: Math.round(100 * done) / 100 }));
      });
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (isOver) return;
      if (!done) {
        controller.enqueue(line({ bytes: value.length }));
        controller.enqueue(value);
        return;
      }
      isOver = true;
      controller.enqueue(line({ end: true }));
      controller.close();
    },
    cancel(reason) {
      isOver = true;
      return reader.cancel(reason);
    },
  });
}
