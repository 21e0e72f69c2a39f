import { BYTE_ORDER_MARK } from "./cells";

const MARK = new TextEncoder().encode(BYTE_ORDER_MARK);

/** The same text without the byte order mark that it may begin with. */
export function withoutByteOrderMark(text: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  let isFirst = true;
  return text.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        const isMarked = isFirst && MARK.every((byte, at) => piece[at] === byte);
        isFirst = false;
        controller.enqueue(isMarked ? piece.subarray(MARK.length) : piece);
      },
    }),
  );
}
