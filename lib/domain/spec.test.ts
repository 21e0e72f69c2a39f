import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const here = new URL(".", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, here), "utf8");
const ID = "[A-Z]+(?:-[A-Z]+)*-\\d+";

const rules = [...read("SPEC.md").matchAll(new RegExp(`^- \\*\\*(${ID})\\*\\*`, "gm"))].map((found) => found[1] ?? "");
const sources = readdirSync(here).filter((name) => name.endsWith(".ts"));
const titled = sources
  .filter((name) => name.endsWith(".test.ts"))
  .flatMap((name) => [...read(name).matchAll(new RegExp(`\\btest(?:\\.each\\([^)]*\\))?\\(\\s*["'\`](${ID}):`, "g"))])
  .map((found) => found[1] ?? "");

describe("SPEC.md and the tests", () => {
  test("every rule stands once", () => {
    expect(rules.length).toBeGreaterThan(50);
    expect(rules).toEqual([...new Set(rules)]);
  });
  test("every rule is expressed by a test", () => {
    expect(rules.filter((rule) => !titled.includes(rule))).toEqual([]);
  });
  test("every id in a test's title is a rule", () => {
    expect(titled.filter((id) => !rules.includes(id))).toEqual([]);
  });
  test("every id in a comment of the domain is a rule", () => {
    const groups = [...new Set(rules.map((rule) => rule.replace(/-\d+$/, "")))].join("|");
    const mentioned = sources.flatMap((name) =>
      [...read(name).matchAll(new RegExp(`\\b(?:${groups})-\\d+\\b|\\bR-[A-Z]{2,}\\b`, "g"))].map((found) => found[0]),
    );
    expect(mentioned.filter((id) => !rules.includes(id))).toEqual([]);
  });
});
