import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Entry = { version?: string; optionalDependencies?: Record<string, string> };
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> };

/** Where Node would look for a package that is asked for at `from`. */
function isLocked(name: string, from: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`]?.version) return true;
    if (at === "") return false;
  }
}

it("the lock file names every platform's packages: npm ci refuses one that was written where a registry lacks some", () => {
  const missing = Object.entries(packages).flatMap(([from, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isLocked(name, from))
      .map((name) => `${from} wants ${name}`),
  );
  expect(missing).toEqual([]);
});
