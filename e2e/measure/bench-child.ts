// One file of a stored workshop, made by a report's thread as on a server, or the analysis alone; in a process of its own,
// so that its memory is its own. Prints one line of JSON.
import { monitorEventLoopDelay } from "node:perf_hooks";
import pino from "pino";
import { createThreads } from "@/lib/server/report-threads";
import { createReports } from "@/lib/server/reports";
import type { Measured } from "./bench-limits";

const RESOLUTION_MS = 5;
const [url = "", workshopId = "", name = "analysis"] = process.argv.slice(2);

/** The most so far; kB on Linux and macOS alike in Node. */
const rssMb = () => process.resourceUsage().maxRSS / 1024;
const restMb = rssMb();
const told = name === "analysis" ? await analysis() : await file();
process.stdout.write(`${JSON.stringify({ name, ...told, peakMb: rssMb(), restMb })}\n`);
process.exit(0);

/** From the stored room to the report's value: in code that has never run, then again; clustering told apart. */
async function analysis(): Promise<Omit<Measured, "name" | "peakMb" | "restMb">> {
  const { openDatabase } = await import("@/lib/db/client");
  const { loadRoom } = await import("@/lib/db/rooms");
  const { buildReport } = await import("@/lib/reports/report");
  const { clusteringOf } = await import("./bench-clustering");
  const database = openDatabase(url, 1);
  const room = await loadRoom(database, workshopId);
  await database.close();
  if (room === null) throw new Error("The workshop is not there.");
  const seconds = (work: () => unknown) => {
    const startedAt = performance.now();
    work();
    return (performance.now() - startedAt) / 1000;
  };
  const cold = seconds(() => buildReport(room, "owner"));
  const warm = seconds(() => buildReport(room, "owner"));
  const clustering = clusteringOf(room, seconds);
  return {
    seconds: warm,
    bytes: 0,
    analysis: { cold: Math.max(0, cold - clustering), warm: Math.max(0, warm - clustering), clustering },
  };
}

/** As a server does it: this thread passes pieces on and must stay free for the sockets meanwhile. */
async function file(): Promise<Omit<Measured, "name" | "peakMb" | "restMb">> {
  const threads = createThreads({ databaseUrl: url, log: pino({ level: "silent" }) });
  const reports = createReports(threads);
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const startedAt = performance.now();
  const made = await reports.file(workshopId, "owner", name);
  if (!made.ok) throw new Error(`${name}: ${made.code}`);
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of made.value.stream) {
    bytes += piece.length;
    if (name.endsWith(".pdf")) pieces.push(piece);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  delay.disable();
  await threads.close();
  // what it measures includes the time that it waits itself
  const delayP99Ms = Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS);
  return { seconds, bytes, delayP99Ms, ...(pieces.length > 0 ? { opened: await opened(Buffer.concat(pieces)) } : {}) };
}

/** Seconds until a reader other than ours has the document and the text of its first page. */
async function opened(pdf: Uint8Array): Promise<number> {
  const { getDocumentProxy } = await import("unpdf");
  const startedAt = performance.now();
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
  await page.getTextContent();
  return (performance.now() - startedAt) / 1000;
}
