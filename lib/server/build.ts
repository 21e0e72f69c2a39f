// Builds the pages when their sources have changed since. Also `npm run build`.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { done, failed, type Outcome } from "./outcome";

const STAMP = ".next/twofold-sources";
const FILES = ["next.config.mjs", "postcss.config.mjs", "tsconfig.json", "package-lock.json", "prisma/schema.prisma"];
/** Not part of any page. */
const APART = /^lib\/(db\/(generated|tools)|testing)\/|\.test\.tsx?$/;

function listSources(): string[] {
  const inside = ["app", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, "/")),
  );
  return [...FILES.filter((file) => existsSync(file)), ...inside.filter((file) => !APART.test(file))].sort();
}

/** Contents, not dates: a fresh checkout has new dates for old files. */
function hashSources(): string {
  const hash = createHash("sha256").update(process.version.split(".")[0] ?? "");
  for (const file of listSources()) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

export function isBuildCurrent(): boolean {
  return existsSync(".next/BUILD_ID") && existsSync(STAMP) && readFileSync(STAMP, "utf8") === hashSources();
}

/** `onLine` gets each step that Next reports. */
export async function build(onLine: (line: string) => void, signal?: AbortSignal): Promise<Outcome<void>> {
  const sources = hashSources();
  rmSync(STAMP, { force: true });
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      // Phones tell by it what was kept by another build.
      NEXT_PUBLIC_TWOFOLD_BUILD: sources.slice(0, 16),
    },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      said.push(line);
      if (/^\s*(✓|Creating|Running|Collecting|Finalizing)/.test(line)) onLine(line.trim());
    });
  }
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  if (code !== 0) {
    const end = said.filter((line) => line.trim()).slice(-40);
    return failed(
      `${end.join("\n")}\nThe pages could not be built (see above): run \`npm ci\` and start again; if it stays, the sources are broken.`,
    );
  }
  writeFileSync(STAMP, sources);
  return done(undefined);
}
