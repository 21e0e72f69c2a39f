import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export const hasNginx = spawnSync("nginx", ["-v"]).status === 0;

/** The README's nginx, on a port of this machine and without TLS, before servers of this machine. */
export async function startNginx(port: number, servers: string[]): Promise<{ stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "twofold-nginx-"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    path.join(folder, "nginx.conf"),
    `daemon off; pid ${folder}/pid; worker_processes 1;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
access_log off;
${temporary.join("\n")}
${siteFor(port, servers)}
}`,
  );
  const child = spawn("nginx", ["-p", folder, "-c", path.join(folder, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for (let tries = 0; tries < 100 && child.exitCode === null && !(await answers(port)); tries++) await sleep(50);
  if (child.exitCode !== null) throw new Error("nginx did not start: see above");
  return {
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function siteFor(port: number, servers: string[]): string {
  const shown = readFileSync("e2e/nodes/nginx.conf", "utf8");
  let next = 0;
  const site = shown
    .replace(/server 10\.0\.0\.\d+:3000;/g, () => `server ${servers[next++]};`)
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_.*\n/gm, "");
  if (next !== servers.length) throw new Error("nginx.conf has another number of servers");
  return site;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
