import JSZip from "jszip";
import { expect } from "vitest";

// What PowerPoint and Excel ask of a file before they open it without a repair (ECMA-376, part 2), and LibreOffice forgives.

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 (2.2) forbids them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
const RELS = ".rels";
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const tags = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<${name}\\s[^>]*>`, "g"))].map(([tag]) => tag);
const unique = (values: readonly string[], what: string) => expect([...new Set(values)], what).toEqual(values);

/** "ppt/slides/_rels/slide1.xml.rels" is of "ppt/slides/slide1.xml", and the package's own of "". */
const ownerOf = (rels: string) => rels.replace(/(^|\/)_rels\//, "$1").slice(0, -RELS.length);

/** A target as the part's reader finds it: from the root, or from the part's folder. */
const resolved = (owner: string, target: string) =>
  new URL(target, `part:///${owner}`).pathname.replace(/^\//, "").replaceAll("%20", " ");

/** Every part has a kind, every relationship a part, every use of one a relationship; also in the workbooks of charts. */
export async function expectWholePackage(bytes: Uint8Array, what: string): Promise<void> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const names = Object.keys(zip.files).filter((name) => !name.endsWith("/"));
  unique(
    names.map((name) => name.toLowerCase()),
    `${what}: names`,
  );
  const texts = new Map<string, string>();
  for (const name of names) {
    const file = zip.files[name];
    if (!file) continue;
    if (name.endsWith(".xlsx")) await expectWholePackage(await file.async("uint8array"), `${what}, ${name}`);
    if (/\.(xml|rels)$/.test(name)) texts.set(name, await file.async("string"));
  }
  expectKinds(names, texts.get("[Content_Types].xml") ?? "", what);
  for (const [name, xml] of texts) {
    expect(FORBIDDEN.exec(xml)?.[0] ?? null, `${what}: ${name}`).toBe(null);
    if (name.endsWith(RELS)) expectTargets(ownerOf(name), tags(xml, "Relationship"), texts.get(ownerOf(name)), names);
    else expectNoRelsMissing(name, xml, names);
  }
}

function expectKinds(names: readonly string[], types: string, what: string): void {
  const defaults = tags(types, "Default").map((tag) => attribute(tag, "Extension").toLowerCase());
  const overrides = tags(types, "Override").map((tag) => attribute(tag, "PartName"));
  unique(defaults, `${what}: extensions`);
  unique(overrides, `${what}: overrides`);
  for (const part of overrides) expect(names, `${what}: ${part}`).toContain(part.slice(1));
  for (const name of names.filter((one) => one !== "[Content_Types].xml")) {
    const extension = name.split(".").at(-1)?.toLowerCase() ?? "";
    // plain XML is a kind of nothing: such a part is named one by one
    const isKnown = overrides.includes(`/${name}`) || (extension !== "xml" && defaults.includes(extension));
    expect(isKnown, `${what}: the kind of ${name}`).toBe(true);
  }
}

function expectTargets(owner: string, rels: readonly string[], xml: string | undefined, names: readonly string[]) {
  const ids = rels.map((tag) => attribute(tag, "Id"));
  unique(ids, `relationships of ${owner}`);
  for (const rel of rels.filter((tag) => attribute(tag, "TargetMode") !== "External"))
    expect(names, `${owner}: ${rel}`).toContain(resolved(owner, attribute(rel, "Target")));
  const used = [...(xml ?? "").matchAll(/\sr:(?:id|embed|link|pict)="([^"]*)"/g)].map((match) => match[1] ?? "");
  for (const id of used) expect(ids, `${owner} uses ${id}`).toContain(id);
}

function expectNoRelsMissing(name: string, xml: string, names: readonly string[]): void {
  if (!/\sr:(id|embed)="/.test(xml)) return;
  expect(names, name).toContain(name.replace(/([^/]*)$/, `_rels/$1${RELS}`));
}
