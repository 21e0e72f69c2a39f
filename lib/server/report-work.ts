// The report's thread: reads a workshop, builds the Report value and draws files from it, and opens backups, so that none
// of it holds up the sockets. It has connections of its own and keeps nothing between tasks.
import { randomUUID } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { freshSecrets } from "@/lib/auth/fresh-secrets";
import { openDatabase } from "@/lib/db/client";
import { noteStore } from "@/lib/db/notes";
import { loadRoom } from "@/lib/db/rooms";
import { createStore } from "@/lib/db/store";
import { isShareable } from "@/lib/domain/sharing";
import { createWords } from "@/lib/messages/translator";
import { paperSheetOf } from "@/lib/reports/paper-sheet";
import { importWorkshop } from "@/lib/usecases/import-workshop";
import { compareRooms, comparisonKind } from "./comparison-files";
import { guestName, untitledSheet } from "./nameless";
import { drawFile, kindOf, reportFor, titleFor } from "./report-files";
import type { ReportThreadData, Task, Told } from "./report-task";

/** One task at a time: a second connection would idle. */
const CONNECTIONS = 1;

const port = parentPort;
if (port === null) throw new Error("report-work.ts is a thread's program: report-worker.mjs starts it.");
const database = openDatabase((workerData as ReportThreadData).databaseUrl, CONNECTIONS);
const words = createWords();

const tell = (told: Told) => port.postMessage(told, told.told === "piece" ? [ownBuffer(told)] : []);

/** A piece may be a view of a larger buffer, which must not be given away with it. */
function ownBuffer(piece: { bytes: Uint8Array }): ArrayBuffer {
  const { bytes } = piece;
  if (bytes.byteLength !== bytes.buffer.byteLength || !(bytes.buffer instanceof ArrayBuffer))
    piece.bytes = new Uint8Array(bytes);
  return piece.bytes.buffer as ArrayBuffer;
}

/** Read here as well: 20 MB of JSON hold a thread up for a second. */
async function bring({ file, owner, now }: Extract<Task, { kind: "import" }>): Promise<void> {
  const { workshops } = createStore(database);
  const called = { guest: guestName, sheet: untitledSheet };
  const parts = { workshops, secrets: freshSecrets, freshId: randomUUID, called, now };
  tell({ told: "imported", done: await importWorkshop(parts, owner, file) });
}

async function carryOut(task: Task): Promise<void> {
  if (task.kind === "import") return bring(task);
  if (task.kind === "comparison" || task.kind === "comparisonFile") return carryOutComparison(task);
  const room = await loadRoom(database, task.workshopId);
  if (room === null) return;
  if (task.kind === "sheet") {
    const { sheetPdf } = await import("@/lib/reports/pdf/sheet-pdf");
    const bytes = await sheetPdf(paperSheetOf(room, task.base), words, task.size);
    tell({ told: "type", type: "application/pdf", title: room.workshop.title });
    return tell({ told: "piece", bytes });
  }
  const { reader } = task;
  if (reader !== "owner" && !isShareable(room.workshop.phase)) return;
  // NOTE-3: for a link they are not even read.
  const notes = reader === "owner" ? await noteStore(database).list(task.workshopId) : [];
  if (task.kind === "value") {
    const report = reportFor(reader, room, notes);
    return tell({ told: "value", made: { report, isRehearsal: room.workshop.rehearsal } });
  }
  const kind = kindOf(task.name, room, reader);
  if (kind === null) return;
  tell({ told: "type", type: kind.type, title: titleFor(reader, room) });
  const progress = (done: number) => tell({ told: "progress", done });
  for await (const bytes of drawFile(task.name, { room, reader, notes, words, progress }))
    tell({ told: "piece", bytes });
}

async function carryOutComparison(task: Extract<Task, { kind: "comparison" | "comparisonFile" }>): Promise<void> {
  const comparison = await compareRooms(task.workshopIds, (id) => loadRoom(database, id));
  if (comparison === null) return;
  if (task.kind === "comparison") return tell({ told: "comparison", made: comparison });
  const kind = comparisonKind(task.name);
  if (kind === null) return;
  tell({ told: "type", type: kind.type, title: comparison.workshops.map(({ label }) => label).join(" ") });
  tell({ told: "piece", bytes: await kind.render(comparison, words) });
}

port.on("message", (task: Task) => {
  carryOut(task).then(
    () => tell({ told: "end" }),
    (thrown: unknown) => {
      const { name, message, stack = "" } = thrown instanceof Error ? thrown : new Error(String(thrown));
      tell({ told: "failed", error: { name, message, stack } });
    },
  );
});
