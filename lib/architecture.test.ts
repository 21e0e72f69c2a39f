import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/**
 * The import law, read from the imports themselves. A layer imports only what its row names; `types` may be imported
 * with `import type` alone. Tests, lib/testing, e2e and prisma are free; npm packages are governed in the domain alone.
 */
type Row = { may: string[]; types?: string[] };

const LAW: Record<string, Row> = {
  // the larger half of the law: what runs in a browser holds no zod (24 kB), so schemas are for its types only
  "app/_ui": {
    may: ["lib/live/client", "lib/live/version", "lib/domain"],
    types: ["lib/live/protocol", "lib/domain/deck", "lib/reports"],
  },
  app: {
    may: ["app/_ui", "lib/server/deps", "lib/auth", "lib/usecases", "lib/reports", "lib/domain", "lib/messages"],
    types: ["lib/live/protocol"],
  },
  "lib/live/client": { may: ["lib/live/version", "lib/domain"], types: ["lib/live/protocol", "lib/domain/deck"] },
  "lib/live/server": {
    may: ["lib/usecases", "lib/auth", "lib/live/protocol", "lib/live/version", "lib/domain", "lib/env"],
  },
  "lib/live/protocol": { may: ["lib/live/version", "lib/domain"] },
  "lib/live/version": { may: [] },
  "lib/server": { may: ["lib"] },
  "lib/usecases": { may: ["lib/reports/report", "lib/domain"], types: ["lib/reports/comparison"] },
  "lib/db": { may: ["lib/domain", "lib/env"], types: ["lib/usecases"] },
  "lib/auth": { may: ["lib/domain", "lib/env"] },
  // renderers are given their words; they know of the catalogue what a key is
  "lib/reports": { may: ["lib/domain"], types: ["lib/messages"] },
  "lib/messages": { may: [] },
  "lib/env": { may: [] },
  // deck.ts holds a schema: imported for its types, the rest of the domain can run on a phone
  "lib/domain": { may: [], types: ["lib/domain/deck"] },
};
const FREE = ["lib/testing", "e2e", "prisma"];
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DOMAIN_PACKAGES: Record<string, string[]> = { "lib/domain/deck.ts": ["zod"] };

type Import = { file: string; target: string; typeOnly: boolean };

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const isFree = (file: string) => /\.test\.tsx?$/.test(file) || FREE.some((folder) => within(file, folder));
const bare = (file: string) => file.replace(/\.(d\.)?tsx?$|\.mjs$/, "");
/** The row with the longest matching name. */
const layerOf = (path: string) =>
  Object.keys(LAW)
    .filter((layer) => within(bare(path), layer))
    .sort((a, b) => b.length - a.length)[0];

function importsOf(file: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found: Import[] = [];
  const add = (target: string | undefined, typeOnly: boolean) => {
    if (target !== undefined) found.push({ file, target: resolve(file, target), typeOnly });
  };
  for (const [, , type, names = "", target] of code.matchAll(
    /^\s*(import|export)\s+(type\s+)?([\w$*{}\s,]+?)\s*from\s*["']([^"']+)["']/gm,
  ))
    add(target, type !== undefined || namesOnlyTypes(names));
  for (const [, target] of code.matchAll(/^\s*import\s*["']([^"']+)["']/gm)) add(target, false);
  for (const [, typeOf, target] of code.matchAll(/\b(typeof\s+)?import\(\s*["']([^"']+)["']\s*\)/g))
    add(target, typeOf !== undefined);
  for (const [, target] of code.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)) add(target, false);
  return found;
}

const namesOnlyTypes = (names: string) => {
  const braces = /^\{([\s\S]*)\}$/.exec(names.trim());
  const parts = braces?.[1]?.split(",").filter((part) => part.trim() !== "");
  return parts !== undefined && parts.length > 0 && parts.every((part) => part.trim().startsWith("type "));
};

/** A path of the repository without its ending, or the name of a package. */
function resolve(file: string, target: string): string {
  if (target.startsWith("@/")) return bare(target.slice(2));
  if (target.startsWith(".")) return bare(posix.join(posix.dirname(file), target));
  return `npm:${target}`;
}

/** Why an import breaks the law, or null. */
function offence({ file, target, typeOnly }: Import): string | null {
  if (isFree(file)) return null;
  const layer = layerOf(file);
  if (target.startsWith("npm:")) {
    if (layer !== "lib/domain" || DOMAIN_PACKAGES[file]?.includes(target.slice(4))) return null;
    return `${file}: the domain imports no package, but ${target.slice(4)}`;
  }
  if (target.endsWith(".css")) return null;
  if (isFree(`${target}.ts`)) return `${file}: only tests may import ${target}`;
  if (layer === undefined) return `${file}: lies in no layer of the law`;
  const { may, types = [] } = LAW[layer] as Row;
  const forTypes = types.some((path) => within(target, path));
  if (forTypes) return typeOnly ? null : `${file}: may import ${target} for its types only`;
  if (layerOf(target) === layer || may.some((path) => within(target, path))) return null;
  return `${file}: ${layer} may not import ${target}`;
}

function filesUnder(folder: string): string[] {
  const full = join(ROOT, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mts|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split("\\").join("/"))
    .filter((file) => !within(file, "lib/db/generated"));
}
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

test("the README tells the import law as it is", () => {
  const names = (paths: string[]) => paths.map((path) => `\`${path.replace(/^lib\//, "")}\``).join(", ");
  const cell = (text: string) => (text === "" ? " " : ` ${text} `);
  const rows = Object.entries(LAW).map(
    ([layer, { may, types = [] }]) => `| ${names([layer])} |${cell(names(may) || "nothing")}|${cell(names(types))}|`,
  );
  const [, table = ""] = read("README.md").split("| layer | may import | for its types alone |\n| --- | --- | --- |\n");
  const shown = table.split("\n\n")[0]?.split("\n");
  expect(shown).toEqual(rows);
});
const files = ["app", "lib", "prisma", "e2e"].flatMap(filesUnder);

describe("the import law", () => {
  test("every import of every file keeps it", () => {
    expect(files.length).toBeGreaterThan(100);
    const offences = files.flatMap((file) => importsOf(file, read(file)).flatMap((one) => offence(one) ?? []));
    expect(offences).toEqual([]);
  });

  test("every import of the repository leads to a file, so that none is read wrongly", () => {
    const endings = ["", ".ts", ".tsx", ".d.ts", ".mjs", "/index.ts"];
    const lost = files
      .flatMap((file) => importsOf(file, read(file)))
      .filter(({ target }) => !target.startsWith("npm:") && !within(target, "lib/db/generated"))
      .filter(({ target }) => !endings.some((ending) => existsSync(join(ROOT, target + ending))));
    expect(lost).toEqual([]);
  });

  test("wrong arrows are found, whatever way they are written", () => {
    const wrong: [string, string][] = [
      ["lib/domain/phase.ts", 'import { z } from "zod";'],
      ["lib/domain/phase.ts", 'import { deckSchema } from "./deck";'],
      ["lib/domain/phase.ts", 'import type { Store } from "@/lib/usecases/ports";'],
      ["lib/domain/deck.ts", 'import { readFileSync } from "node:fs";'],
      ["lib/usecases/joining.ts", 'import { open } from "@/lib/db/client";'],
      ["lib/db/rooms.ts", 'import { runCommand } from "@/lib/usecases/commands";'],
      ["lib/auth/options.ts", 'import { store } from "../db/store";'],
      ["lib/reports/csv.ts", 'import { deps } from "@/lib/server/deps";'],
      ["lib/live/client/socket.ts", 'import {\n  type Ack,\n  commands,\n} from "../protocol";'],
      ["lib/live/server/gateway.ts", 'import { client } from "@/lib/db/client";'],
      ["lib/live/protocol.ts", 'export { runCommand } from "@/lib/usecases/commands";'],
      ["app/_ui/screens/stage/stage.tsx", 'import { buildReport } from "@/lib/reports/report";'],
      ["app/_ui/charts/split-bar.tsx", 'import * as deck from "@/lib/domain/deck";'],
      ["app/_ui/charts/split-bar.tsx", 'const page = () => import("@/app/page");'],
      ["app/page.tsx", 'import "@/lib/db/client";'],
      ["app/page.tsx", 'import { main } from "@/lib/server/main";'],
      ["app/page.tsx", 'const db = require("../lib/db/client");'],
      ["lib/server/main.ts", 'import { aRoom } from "@/lib/testing/builders";'],
      ["lib/server/main.ts", 'import { x } from "@/lib/domain/phase.test";'],
      ["lib/messages/request.ts", 'import { env } from "@/lib/env";'],
      ["lib/strays/thing.ts", 'import { PHASES } from "@/lib/domain/phase";'],
    ];
    for (const [file, source] of wrong) {
      const [found] = importsOf(file, source);
      expect(found && offence(found), source).toMatch(/^(lib|app)\//);
    }
  });

  test("right arrows pass", () => {
    const right: [string, string][] = [
      ["lib/domain/cards.ts", 'import type { Deck } from "./deck";'],
      ["lib/domain/cards.ts", 'import { type Card, type Deck } from "./deck";'],
      ["lib/domain/deck.ts", 'import { z } from "zod";'],
      ["lib/domain/deck.test.ts", 'import { aDeck } from "@/lib/testing/builders";'],
      ["lib/db/rooms.ts", 'import type { Store } from "@/lib/usecases/ports";'],
      ["lib/live/client/socket.ts", 'import type { Ack } from "../protocol";'],
      ["lib/live/client/socket.ts", 'import { LIVE_PATH } from "@/lib/live/version";'],
      ["app/(facilitator)/workshops/page.tsx", 'import { deps } from "@/lib/server/deps";'],
      ["app/page.tsx", 'import "./globals.css";'],
      ["app/page.tsx", 'import { useState } from "react";'],
      ["lib/server/main.ts", 'import { open } from "@/lib/db/client";'],
      ["lib/domain/own.ts", '// import { z } from "zod";\nimport { leadingColumn } from "./policy";'],
    ];
    for (const [file, source] of right) {
      const [found] = importsOf(file, source);
      expect(found && offence(found), source).toBeNull();
    }
  });
});

describe("the layout", () => {
  test("names say what a file is about: kebab-case, no barrel, no drawer for odds and ends", () => {
    const routes = /\/(\[[\w.]+\]|\([\w-]+\)|_ui)\//g;
    const odd = files.filter((file) => {
      const name = file.replace(routes, "/").replace(routes, "/");
      return !/^[a-z0-9/.-]+$/.test(name) || /\/(index|utils?|helpers?|misc|common-utils)\.tsx?$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  test("only lib/db speaks to Prisma", () => {
    const speakers = files.filter((file) =>
      /from "(@prisma\/client|@prisma\/adapter-pg)|db\/generated/.test(read(file)),
    );
    const allowed = (file: string) =>
      within(file, "lib/db") || within(file, "prisma") || within(file, "e2e") || within(file, "lib/testing");
    expect(speakers.filter((file) => !allowed(file) && file !== "lib/architecture.test.ts")).toEqual([]);
  });
});
