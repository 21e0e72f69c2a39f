// npm run generate, and the first step of start, build, dev, typecheck and test.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const GENERATED = "lib/db/generated";
const STAMP = path.join(GENERATED, "schema.sha256");

function hashOfSchema(): string {
  const version = createRequire(import.meta.url)("@prisma/client/package.json") as { version: string };
  return createHash("sha256").update(version.version).update(readFileSync("prisma/schema.prisma")).digest("hex");
}

export function isClientCurrent(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === hashOfSchema();
}

/** Returns what Prisma said when it failed, else undefined. */
export function generateClient(): string | undefined {
  let cli: string;
  try {
    cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
  } catch {
    return "Prisma is not installed: run `npm ci` without --omit=dev.";
  }
  const result = spawnSync(process.execPath, [cli, "generate"], {
    encoding: "utf8",
    env: {
      ...process.env,
      // `generate` would first download an engine that it then never runs. Only here: with this variable set,
      // `prisma migrate deploy` exits 0 and applies nothing.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (result.status !== 0) return `${result.stdout}${result.stderr}`.trim();
  writeFileSync(STAMP, hashOfSchema());
  return undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href && !isClientCurrent()) {
  const failure = generateClient();
  if (failure !== undefined) {
    process.stderr.write(`${failure}\n`);
    process.exitCode = 1;
  }
}
