// npm run migrate -- new NAME | check
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { diffMigrations, LOCK_FILE, LOCK_TEXT } from "./schema-engine";

const schemaFile = "prisma/schema.prisma";
const migrationsFolder = "prisma/migrations";
const say = (text: string) => process.stdout.write(`${text}\n`);

async function writeNew(name: string): Promise<number> {
  const sql = await diffMigrations({ schemaFile, migrationsFolder, script: true });
  if (sql === undefined) {
    say("The migrations already make this schema: nothing to write.");
    return 0;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsFolder, `${stamp}_${name.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), sql);
  const lock = path.join(migrationsFolder, LOCK_FILE);
  if (!existsSync(lock)) writeFileSync(lock, LOCK_TEXT);
  say(`Wrote ${folder}/migration.sql. Read it: nothing warns of data that it would lose.`);
  return 0;
}

async function check(): Promise<number> {
  const summary = await diffMigrations({ schemaFile, migrationsFolder, script: false });
  say(summary === undefined ? "The migrations make the schema." : `The migrations lack:\n${summary}`);
  return summary === undefined ? 0 : 2;
}

const [command, name] = process.argv.slice(2);
let code: number;
if (command === "new" && name) code = await writeNew(name);
else if (command === "check") code = await check();
else {
  say("Usage: npm run migrate -- new NAME   or   npm run migrate -- check");
  code = 64;
}
// PGlite keeps the process alive.
process.exit(code);
