// npm run bench:report -- --participants 3000 [--json]: what a report of so many people costs: stored in a built-in
// PostgreSQL, read and drawn as a server does it, each file in a fresh process.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { fileNames } from "@/lib/server/report-files";
import { limitsOf, type Measured } from "./bench-limits";
import { storedRoom } from "./bench-room";

const { values } = parseArgs({
  options: { participants: { type: "string", default: "3000" }, json: { type: "boolean", default: false } },
});
const participants = Number(values.participants);

function measure(url: string, workshopId: string, name: string): Promise<Measured> {
  const script = ["--import", "tsx", "e2e/measure/bench-child.ts", url, workshopId, name];
  const child = spawn(process.execPath, script, { stdio: ["ignore", "pipe", "inherit"] });
  let told = "";
  child.stdout.on("data", (chunk: Buffer) => {
    told += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    // not on exit: what it printed may still be on its way
    child.once("close", (code) =>
      code === 0 ? resolve(JSON.parse(told)) : reject(new Error(`${name} ended with ${code}`)),
    );
  });
}

const room = await storedRoom(participants);
const measured: Measured[] = [];
try {
  for (const name of ["analysis", ...fileNames()]) measured.push(await measure(room.url, room.workshopId, name));
} finally {
  await room.close();
}
const limits = limitsOf(measured);

const say = (line: string) => process.stdout.write(`${line}\n`);
if (values.json) say(JSON.stringify({ participants, measured, limits }));
else {
  say("Memory is that of the whole process at its peak, and in it what the process had before it was asked, at rest.");
  for (const { name, seconds, bytes, peakMb, restMb } of measured) {
    const memory = `memory ${peakMb.toFixed(0)} MB, at rest ${restMb.toFixed(0)} MB`;
    say(`${name}: ${seconds.toFixed(2)} s, ${(bytes / 1e6).toFixed(2)} MB; ${memory}`);
  }
  const clustering = measured.find(({ analysis }) => analysis)?.analysis?.clustering;
  if (clustering !== undefined) say(`clustering, told apart: ${clustering.toFixed(2)} s`);
  say("");
  for (const { what, measured: figure, limit, unit, met } of limits)
    say(`${met ? "met" : "NOT MET"}: ${what}: ${figure.toFixed(unit === "s" ? 2 : 0)} ${unit} of ${limit} ${unit}`);
}
