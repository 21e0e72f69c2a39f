import JSZip from "jszip";
import { expect } from "vitest";
import type { Room } from "@/lib/domain/room";
import { createWords } from "@/lib/messages/translator";
import { reportPptx } from "@/lib/reports/pptx/report-pptx";
import { buildReport, type Report } from "@/lib/reports/report";
import { START } from "./builders";
import { expectWholePackage } from "./office-package";

// Slides read back by a library other than the one that wrote them.

export const words = createWords();
/** EMU to the inch, and the slide in inches. */
const EMU = 914_400;
const SLIDE = { w: 13.333, h: 7.5 };

type Chart = { series: { name: string; values: number[] }[]; labels: string[]; xml: string; workbook: Uint8Array };
type Slide = { texts: string[]; notes: string[]; charts: Chart[]; xml: string };
export type Deck = { report: Report; bytes: Uint8Array; parts: Map<string, string>; slides: Slide[] };

const decoded = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
export const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => decoded(match[1] ?? ""));
/** A paragraph is one text, whatever its runs. */
const paragraphTexts = (xml: string) =>
  [...xml.matchAll(/<a:p>([\s\S]*?)<\/a:p>/g)].map((one) => all(one[1] ?? "", /<a:t>([^<]*)<\/a:t>/g).join(""));

export async function drawn(room: Room, madeAt = START): Promise<Deck> {
  const report = buildReport(room, "owner");
  const bytes = await reportPptx({ report, words, madeAt });
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const parts = new Map<string, string>();
  for (const [name, file] of Object.entries(zip.files))
    if (!name.endsWith(".xlsx")) parts.set(name, await file.async("string"));
  const slides: Slide[] = [];
  for (let number = 1; parts.has(`ppt/slides/slide${number}.xml`); number++) {
    const xml = parts.get(`ppt/slides/slide${number}.xml`) ?? "";
    const rels = parts.get(`ppt/slides/_rels/slide${number}.xml.rels`) ?? "";
    const charts = await Promise.all(
      all(rels, /Target="(?:\/ppt|\.\.)\/charts\/(chart\d+\.xml)"/g).map((name) => chartOf(zip, parts, name)),
    );
    const notes = paragraphTexts(parts.get(`ppt/notesSlides/notesSlide${number}.xml`) ?? "").slice(0, -1);
    slides.push({ texts: paragraphTexts(xml), notes, charts, xml });
  }
  return { report, bytes, parts, slides };
}

async function chartOf(zip: JSZip, parts: Deck["parts"], name: string): Promise<Chart> {
  const xml = parts.get(`ppt/charts/${name}`) ?? "";
  const series = [...xml.matchAll(/<c:ser>[\s\S]*?<\/c:ser>/g)].map(([one]) => ({
    name: all(one, /<c:tx>[\s\S]*?<c:v>([^<]*)<\/c:v>/g)[0] ?? "",
    values: all(one.slice(one.indexOf("<c:val>")), /<c:v>([^<]*)<\/c:v>/g).map(Number),
  }));
  const labels = all(/<c:cat>[\s\S]*?<\/c:cat>/.exec(xml)?.[0] ?? "", /<c:v>([^<]*)<\/c:v>/g);
  const rels = parts.get(`ppt/charts/_rels/${name}.rels`) ?? "";
  const [target = ""] = all(rels, /Target="\.\.\/embeddings\/([^"]*)"/g);
  const workbook = (await zip.file(`ppt/embeddings/${target}`)?.async("uint8array")) ?? new Uint8Array();
  return { series, labels, xml, workbook };
}

/** Null when every element is closed in order, as XML asks. */
function brokenAt(xml: string): string | null {
  const open: string[] = [];
  for (const [tag = "", slash, name = "", rest = ""] of xml.matchAll(/<(\/?)([\w:]+)([^<>]*)>/g)) {
    if (slash === "/") {
      if (open.pop() !== name) return tag;
    } else if (!rest.endsWith("/")) open.push(name);
    if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(rest)) return tag;
  }
  const text = xml.replace(/<[^<>]*>/g, "");
  return open[0] ?? /[<>]|&(?!(amp|lt|gt|quot|apos|#\d+);)/.exec(text)?.[0] ?? null;
}

export async function expectWellFormed({ bytes, parts, slides }: Deck) {
  await expectWholePackage(bytes, "slides");
  for (const [name, xml] of parts) {
    if (name.endsWith("/")) continue;
    expect(brokenAt(xml), name).toBe(null);
    expect(xml, name).not.toMatch(/NaN|undefined|Infinity|\[object|>null</);
  }
  expect(parts.get("ppt/presentation.xml")).toMatch(/<\/p:sldMasterIdLst><p:notesMasterIdLst>.*<p:sldIdLst>/s);
  for (const [name, xml] of parts) {
    const ids = all(xml, /<p:cNvPr id="(\d+)"/g);
    expect(new Set(ids).size, `ids of ${name}`).toBe(ids.length);
    const named = name.replace(/\d+\.xml$/, "");
    if (named === "ppt/notesSlides/notesSlide")
      expect(parts.get(name.replace(/([^/]*)$/, "_rels/$1.rels")), name).toMatch(/Target="\.\.\/notesMasters\//);
  }
  expect(parts.get("ppt/_rels/presentation.xml.rels")).toContain("notesMasters/notesMaster1.xml");
  expect(all(parts.get("docProps/app.xml") ?? "", /<Slides>(\d+)</g)).toEqual([String(slides.length)]);
  expect(parts.get("docProps/core.xml")).toMatch(/<dc:title>[^<]+<\/dc:title>/);
  slides.forEach(({ xml, notes }, at) => {
    expect(xml, `title of ${at + 1}`).toMatch(/<p:ph\s[^>]*type="title"/);
    expect(notes.filter((note) => note !== "").length, `notes of ${at + 1}`).toBeGreaterThan(0);
    for (const [, x, y, w, h] of xml.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/g)) {
      const [left, top, wide, high] = [x, y, w, h].map((one) => Number(one) / EMU) as [number, number, number, number];
      expect(Math.min(left, top), `slide ${at + 1}`).toBeGreaterThanOrEqual(0);
      expect(left + wide, `slide ${at + 1}`).toBeLessThanOrEqual(SLIDE.w + 0.01);
      expect(top + high, `slide ${at + 1}`).toBeLessThanOrEqual(SLIDE.h + 0.01);
    }
  });
}

export const titled = ({ slides }: Deck, start: string) => slides.filter(({ texts }) => texts[0]?.startsWith(start));
