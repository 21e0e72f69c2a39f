import { isSortable } from "@/lib/domain/cards";
import type { Note } from "@/lib/domain/notes";
import type { Room } from "@/lib/domain/room";
import type { Words } from "@/lib/messages/translator";
import { answerRows } from "@/lib/reports/answers";
import { answersCsv, cardsCsv } from "@/lib/reports/csv";
import type { PaperSize } from "@/lib/reports/pdf/paper";
import { inPieces } from "@/lib/reports/pieces";
import { buildReport, type Report } from "@/lib/reports/report";
import { reportJson } from "@/lib/reports/report-json";
import { sharedReport } from "@/lib/reports/shared-report";
import { writeBackup } from "@/lib/usecases/backup";
import type { ReportReader } from "@/lib/usecases/ports";

/** What a file is drawn from: the report's value, and for rows of answers the room itself. */
export type Source = {
  room: Room;
  report: Report;
  words: Words;
  /** how far it is, 0 to 1; told to whoever waits */
  progress: (done: number) => void;
};

/** A finished file, or one that comes in pieces as it is made. */
type Drawn = Uint8Array | string | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
type FileKind = {
  type: string;
  render: (source: Source) => Drawn | Promise<Drawn>;
  /** given to readers of a link as well; it draws the report's value alone, never the room */
  isForReaders?: true;
};

const CSV = "text/csv; charset=utf-8";

const pdfKind = (size: PaperSize): FileKind => ({
  type: "application/pdf",
  isForReaders: true,
  render: async ({ report, words }) => (await import("@/lib/reports/pdf/report-pdf")).reportPdf(report, words, size),
});

/** Every file of a report by its name in the address. Images are told by `kindOf`. */
const KINDS: Record<string, FileKind> = {
  "cards.csv": { type: CSV, render: ({ report }) => cardsCsv(report) },
  "answers.csv": { type: CSV, render: ({ room }) => inPieces(answersCsv(answerRows(room, Math.random))) },
  "report.xlsx": {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    render: async ({ room, report, words, progress }) => {
      // what draws a file is read when it is asked for: a thread that only makes the page's value starts at once
      const { reportXlsx } = await import("@/lib/reports/xlsx/report-xlsx");
      return reportXlsx({ report, answers: answerRows(room, Math.random), words, madeAt: Date.now(), progress });
    },
  },
  "report.pptx": {
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    render: async ({ report, words }) => {
      const { reportPptx } = await import("@/lib/reports/pptx/report-pptx");
      return reportPptx({ report, words, madeAt: Date.now() });
    },
  },
  "report-a4.pdf": pdfKind("a4"),
  "report-letter.pdf": pdfKind("letter"),
  "report.json": {
    type: "application/json; charset=utf-8",
    render: ({ room, report }) => inPieces(reportJson(report, answerRows(room, Math.random))),
  },
  // with names, for the owner alone: the route asks
  "workshop.json": { type: "application/json; charset=utf-8", render: ({ room }) => writeBackup(room) },
};

/** All but the images of single cards. */
export const fileNames = (): string[] => Object.keys(KINDS);

/** What a name asks for; null when this workshop has no such file for this reader. */
export function kindOf(name: string, room: Room, reader: ReportReader): FileKind | null {
  const kind = (Object.hasOwn(KINDS, name) ? KINDS[name] : imageKind(name, room)) ?? null;
  return reader === "owner" || kind?.isForReaders ? kind : null;
}

/** For a link only from commit on (SHARE-2). Throws before. */
export function reportFor(reader: ReportReader, room: Room, notes: readonly Note[]): Report {
  if (reader === "owner") return buildReport(room, "owner", notes);
  const report = sharedReport(buildReport(room, "shared"), reader);
  if (report === null) throw new Error("A link shows nothing before commit: whoever asks for it has to look first.");
  return report;
}

/** What a file is called after: a link whose maker left names out does not tell them there, either. */
export const titleFor = (reader: ReportReader, { workshop }: Room): string =>
  reader === "owner" || reader.names ? workshop.title : workshop.deck.title;

/**
 * One drawing as a picture: butterfly.svg, movement.png, card-<id>.svg. What draws it is loaded when asked for: fonts and
 * the PNG's maker take a thread half a second to read.
 */
function imageKind(name: string, { workshop: { deck } }: Room): FileKind | null {
  const [, subject = "", ending] = /^(.+)\.(svg|png)$/.exec(name) ?? [];
  const subjects = ["butterfly", "movement", ...deck.cards.filter(isSortable).map(({ id }) => `card-${id}`)];
  if (!subjects.includes(subject) || (ending !== "svg" && ending !== "png")) return null;
  return {
    isForReaders: true,
    type: ending === "svg" ? "image/svg+xml; charset=utf-8" : "image/png",
    render: async ({ report, words }) => (await import("./report-images")).drawImage(subject, ending, report, words),
  };
}

/** The pieces of one file, in order. */
export async function* drawFile(
  name: string,
  { room, reader, notes, words, progress }: Omit<Source, "report"> & { reader: ReportReader; notes: readonly Note[] },
): AsyncGenerator<Uint8Array> {
  const source: Source = {
    ...{ room, words, progress },
    // A second of work in a large room, which a backup does not need.
    get report() {
      return reportFor(reader, room, notes);
    },
  };
  const drawn = await kindOf(name, room, reader)?.render(source);
  if (drawn === undefined) return;
  if (typeof drawn === "string") yield new TextEncoder().encode(drawn);
  else if (drawn instanceof Uint8Array) yield drawn;
  else yield* drawn;
}
