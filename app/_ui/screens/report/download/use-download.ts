import { useEffect, useRef, useState } from "react";
import { type Progress, readFrames } from "./read-frames";

/** lib/reports/frames.ts has the same word; this runs in a browser. */
const FRAMED = "application/x-twofold-framed";
/** A file that is there sooner needs no bar. */
const PATIENCE_MS = 500;

/** The server makes too many at this moment, or this link gave too many: waiting helps. */
const BUSY = [429, 503];

export type DownloadState =
  | { kind: "idle" }
  | ({ kind: "working" } & Progress)
  | { kind: "failed"; why: "busy" | "broken" };

/** Fetches a file and gives it to the browser to save. `start` does nothing while one is on its way. */
export function useDownload(href: string) {
  const [state, setState] = useState<DownloadState>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start() {
    if (running.current) return;
    const own = new AbortController();
    running.current = own;
    let progress: Progress = { done: 0, bytes: 0 };
    let why: "busy" | "broken" = "broken";
    let isShown = false;
    const show = () => {
      if (isShown && !own.signal.aborted) setState({ kind: "working", ...progress });
    };
    const patience = setTimeout(() => {
      isShown = true;
      show();
    }, PATIENCE_MS);
    setState({ kind: "idle" });
    try {
      const response = await fetch(href, { headers: { Accept: FRAMED }, signal: own.signal });
      if (BUSY.includes(response.status)) why = "busy";
      if (!response.ok || !response.body) throw new Error(`The file was answered with ${response.status}.`);
      const pieces = await readFrames(response.body, (now) => {
        progress = now;
        show();
      });
      save(new Blob(pieces, { type: response.headers.get("X-File-Type") ?? "" }), nameIn(response));
      setState({ kind: "idle" });
    } catch {
      setState(own.signal.aborted ? { kind: "idle" } : { kind: "failed", why });
    } finally {
      clearTimeout(patience);
      running.current = null;
    }
  }

  return { state, start, cancel: () => running.current?.abort() };
}

const nameIn = (response: Response) =>
  /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "report";

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Safari begins to read a moment after the click
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
