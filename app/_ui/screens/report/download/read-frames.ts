/** `done`: how much of it is drawn, 0 to 1; a file that does not say so stays at 0. `bytes`: how many have come. */
export type Progress = { done: number; bytes: number };

/** What lib/reports/frames.ts writes, read as it comes. Throws where the answer was cut off. */
export async function readFrames(
  body: ReadableStream<Uint8Array>,
  onProgress: (progress: Progress) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let rest = new Uint8Array();
  const progress: Progress = { done: 0, bytes: 0 };
  const tell = (now: Partial<Progress>) => onProgress(Object.assign(progress, now));
  const more = async () => {
    const { done, value } = await reader.read();
    if (done) throw new Error("The file was cut off.");
    const joined = new Uint8Array(rest.length + value.length);
    joined.set(rest);
    joined.set(value, rest.length);
    rest = joined;
    tell({ bytes: progress.bytes + value.length });
  };
  for (;;) {
    let end = rest.indexOf(10);
    while (end < 0) {
      await more();
      end = rest.indexOf(10);
    }
    const line = JSON.parse(decoder.decode(rest.subarray(0, end))) as { done?: number; bytes?: number; end?: true };
    rest = rest.slice(end + 1);
    if (line.end) return pieces;
    if (line.done !== undefined) tell({ done: line.done });
    if (line.bytes === undefined) continue;
    while (rest.length < line.bytes) await more();
    pieces.push(rest.slice(0, line.bytes));
    rest = rest.slice(line.bytes);
  }
}
