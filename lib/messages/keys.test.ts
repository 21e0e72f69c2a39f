import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { catalogue } from "./catalogue";

// A key that does not exist is a type error already; this finds the other kind: texts that no screen says any more.

/** Keys that are made of a value: the code of a refusal, a phase, a prompt, the number of a proposal. */
const BY_VALUE = [
  /^errors\.[a-z_]+$/,
  /^prompts\./,
  /^join\.proposals\.\d+$/,
  /^(tables\.)?phone\.announce\.[a-z]+$/,
  /^console\.say\.[a-z]+\d$/,
  /^(phone|stage|console)\.closed\.(people|cardsMoved|stillSplit|wouldArgue)$/,
  /^phone\.line\.(failed|refused)$/,
  /^account\.(saved|reset_sent|invited)$/,
  /^share\.mail\.(refused|failed)$/,
  /^followUp\.(closed|did|didNot|notYet)$/,
];
/** A file says a text when it asks for the text's namespace and names the rest of its key. */
const NAMESPACE = /(?:useTranslations|getTranslations)\(\s*(?:"([a-zA-Z.]+)")?\s*\)/g;
const LITERAL = /["'`]([\w.-]+)["'`]/g;
const TEMPLATE = /`([\w.-]*(?:\$\{[^`}]*\}[\w.-]*)+)`/g;

const sources = ["app", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|generated/.test(file))
      .map((file) => readFileSync(path.join(folder, file), "utf8")),
  )
  .map((source) => ({
    // what is drawn outside of a page is given its words by lib/messages/translator.ts, and names whole keys
    namespaces: [...source.matchAll(NAMESPACE)]
      .map((match) => match[1] ?? "")
      .concat(source.includes("messages/translator") ? [""] : []),
    literals: new Set([...source.matchAll(LITERAL)].map((match) => match[1] ?? "")),
    templates: [...source.matchAll(TEMPLATE)].map(
      (match) => new RegExp(`^${(match[1] ?? "").replaceAll(".", "\\.").replace(/\$\{[^}]*\}/g, "[^.]+")}$`),
    ),
    imported: [...source.matchAll(/messages\/en\/(\w+)\.json/g)].map((match) => match[1] ?? ""),
    source,
  }));

const leaves = (texts: object, above = ""): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [`${above}${key}`] : leaves(value as object, `${above}${key}.`),
  );

const isSaid = (key: string) =>
  BY_VALUE.some((family) => family.test(key)) ||
  sources.some(({ namespaces, literals, templates, imported, source }) => {
    const [area = "", ...rest] = key.split(".");
    if (imported.includes(area) && source.includes(`.${rest.join(".")}`)) return true;
    return namespaces.some((namespace) => {
      if (namespace !== "" && !key.startsWith(`${namespace}.`)) return false;
      const own = namespace === "" ? key : key.slice(namespace.length + 1);
      return literals.has(own) || templates.some((template) => template.test(own));
    });
  });

it("every text of the catalogue is said by some screen", () => {
  expect(leaves(catalogue).filter((key) => !isSaid(key))).toEqual([]);
});

it("people read of the stage and of workshops, in the product's own words", () => {
  const texts = JSON.stringify(catalogue);
  expect(texts).not.toMatch(/big screen|\bsession/i);
});
