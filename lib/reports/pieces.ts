/** In letters: hardly anything of a long file is in memory at once, and a file does not come in too many of them. */
const LENGTH = 256_000;

/** A file's texts in their order, as bytes, joined into pieces. */
export function* inPieces(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < LENGTH) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  if (piece !== "") yield encoder.encode(piece);
}
