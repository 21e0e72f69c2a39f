import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const FOLDER = path.resolve(import.meta.dirname);

/** Classes with a rule of their own, outside of media queries: the first indent is that of the layer. */
const ownClasses = (file: string): string[] =>
  [...readFileSync(path.join(FOLDER, file), "utf8").matchAll(/^ {2}\.([\w-]+) \{/gm)].map(([, name = ""]) => name);

test("a class is defined in one style sheet: they all hold on every page, and two of one name would meet", () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".css"));
  expect(files.length).toBeGreaterThan(20);
  const at = new Map<string, string[]>();
  for (const file of files) for (const name of new Set(ownClasses(file))) at.set(name, [...(at.get(name) ?? []), file]);
  expect(at.size).toBeGreaterThan(300);
  expect([...at].filter(([, found]) => found.length > 1)).toEqual([]);
});
