import { type ChildProcess, spawn } from "node:child_process";
import type { FromProbe, ProbeFigures, ToProbe } from "./messages";

/** A server under measure, with the probe in it. */
export type MeasuredProcess = {
  url: string;
  pid: number;
  probe(ask?: { collect?: boolean; restart?: boolean }): Promise<ProbeFigures>;
  /** what it wrote last, for whoever reports that something went wrong in it */
  said(): string;
  stop(): Promise<void>;
};

const START_LIMIT_MS = 120_000;
const PROBE = new URL("./probe.ts", import.meta.url).href;

/** Starts a TypeScript file and waits until its output names the address. */
export function startMeasured(file: string, env: Record<string, string>, ready: RegExp): Promise<MeasuredProcess> {
  const node = ["--expose-gc", "--import", "tsx", "--import", PROBE];
  if (process.env.TWOFOLD_LOAD_PROFILE) node.unshift("--cpu-prof", "--cpu-prof-dir", process.env.TWOFOLD_LOAD_PROFILE);
  const child = spawn(process.execPath, [...node, file], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  return new Promise((resolve, reject) => {
    let output = "";
    let isReady = false;
    const fail = (why: string) => {
      child.kill("SIGKILL");
      reject(new Error(`${file} ${why}:\n${output}`));
    };
    const timer = setTimeout(() => fail("was not ready in time"), START_LIMIT_MS);
    const ended = () => fail("ended before it was ready");
    child.once("exit", ended);
    const read = (chunk: Buffer) => {
      output = (output + String(chunk)).slice(-4_000);
      const url = ready.exec(output)?.[1];
      if (url === undefined || isReady) return;
      isReady = true;
      clearTimeout(timer);
      child.off("exit", ended);
      resolve(measured(child, url, () => output));
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
  });
}

function measured(child: ChildProcess, url: string, said: () => string): MeasuredProcess {
  let asked = 0;
  return {
    url,
    pid: child.pid ?? 0,
    said,
    probe({ collect = false, restart = false } = {}) {
      const id = ++asked;
      return new Promise((resolve) => {
        const listen = (message: FromProbe) => {
          if (message?.type !== "probed" || message.id !== id) return;
          child.off("message", listen);
          resolve(message.figures);
        };
        child.on("message", listen);
        child.send({ type: "probe", id, collect, restart } satisfies ToProbe);
      });
    },
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}
