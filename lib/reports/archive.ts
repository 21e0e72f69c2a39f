import { constants, deflateRawSync } from "node:zlib";
import { strToU8, unzipSync, Zip, ZipPassThrough } from "fflate";

/** A file of an archive, whose contents may be made while it is written. */
export type ArchiveFile = { name: string; pieces: Iterable<Uint8Array> };

/** The archive's own clock would make two downloads of one workshop differ; ZIP's time begins here, and has no zone. */
const NO_TIME = new Date(1980, 0, 1);
const DEFLATE = 8;

/** Compressed by Node's own zlib, a piece at a time: in JavaScript it takes five times as long. */
class DeflatedFile extends ZipPassThrough {
  override compression = DEFLATE;
  protected override process(piece: Uint8Array, isLast: boolean): void {
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    this.ondata(null, deflateRawSync(piece, { finishFlush }), isLast);
  }
}

/** The files of an archive by name, in its own order, without folders. Throws when it is none. */
export const filesOf = (archive: Uint8Array): [name: string, bytes: Uint8Array][] =>
  Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith("/"));

export const textFile = (name: string, text: string): ArchiveFile => ({ name, pieces: [strToU8(text)] });

/** An archive in pieces, compressed as its files' pieces come: it is never whole in memory. */
export function* archived(files: Iterable<ArchiveFile>): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  function* taken() {
    const pieces = ready;
    ready = [];
    yield* pieces;
  }
  for (const { name, pieces } of files) {
    const file = new DeflatedFile(name);
    file.mtime = NO_TIME;
    zip.add(file);
    for (const piece of pieces) {
      file.push(piece);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

export const archiveOf = (files: Iterable<ArchiveFile>): Uint8Array =>
  new Uint8Array(Buffer.concat([...archived(files)]));
