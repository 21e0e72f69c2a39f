import { strFromU8 } from "fflate";
import { archiveOf, filesOf, textFile } from "../archive";
import { patterned } from "./chart-patterns";

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * The library's archive as it should be: patterns in the charts, notes in paragraphs, no content types of parts that are
 * not there, and the same bytes for the same report. The library numbers charts over all files it ever made, and writes
 * the clock into each file and each chart's workbook.
 */
export function tidied(archive: Uint8Array, madeAt: number): Uint8Array {
  const entries = filesOf(archive);
  const numbers = chartNumbers(entries.map(([name]) => name));
  const names = new Set(entries.map(([name]) => `/${renumbered(name, numbers)}`));
  return archiveOf(
    entries.map(([old, bytes]) => {
      const name = renumbered(old, numbers);
      if (name.endsWith(".xlsx")) return { name, pieces: [workbook(bytes, madeAt)] };
      // people may write of a chart5.xml: only lists of files name charts
      const isList = name.endsWith(".rels") || name === CONTENT_TYPES;
      const text = isList ? renumbered(strFromU8(bytes), numbers) : strFromU8(bytes);
      return textFile(name, tidyText(name, text, names, madeAt));
    }),
  );
}

function tidyText(name: string, text: string, names: ReadonlySet<string>, madeAt: number): string {
  if (name === CONTENT_TYPES)
    return text.replace(/\s*<Override PartName="([^"]*)"[^>]*\/>/g, (all, part: string) =>
      names.has(part) ? all : "",
    );
  if (name === "docProps/core.xml") return withDate(text, madeAt);
  if (name === "ppt/slideMasters/slideMaster1.xml") return text.replace("<a:t>null</a:t>", "<a:t>‹#›</a:t>");
  if (name === "ppt/presentation.xml") return mastersFirst(text);
  if (/^ppt\/slides\/slide\d+\.xml$/.test(name)) return text.replace(NUMBER_ID, `$1${OWN_NUMBER_ID}$2`);
  if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) return patterned(text);
  if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name)) return inParagraphs(text);
  return text;
}

/** The library gives every slide's number the id 25, which on a full slide is another shape's. */
const NUMBER_ID = /(<p:cNvPr id=")25(" name="Slide Number )/;
const OWN_NUMBER_ID = 9_999;

/** ECMA-376, CT_Presentation: the masters stand before the slides. */
const mastersFirst = (xml: string) =>
  xml.replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, "$2$1");

/** A line break within a text is a space to PowerPoint. */
const inParagraphs = (xml: string) =>
  xml.replace(
    /<a:p>(<a:r><a:rPr[^>]*\/><a:t>)([^<]*\n[^<]*)<\/a:t><\/a:r>/,
    (_, run: string, text: string) =>
      `<a:p>${text
        .split(/\r?\n/)
        .map((line) => `${run}${line}</a:t></a:r>`)
        .join("</a:p><a:p>")}`,
  );

const withDate = (xml: string, madeAt: number) =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${new Date(madeAt).toISOString().slice(0, 19)}Z`);

/** A chart's own workbook: the library leaves the cell of a figure that is 0 empty. */
const workbook = (archive: Uint8Array, madeAt: number): Uint8Array =>
  archiveOf(
    filesOf(archive).map(([name, bytes]) => {
      if (name === "docProps/core.xml") return textFile(name, withDate(strFromU8(bytes), madeAt));
      if (!name.startsWith("xl/worksheets/sheet")) return { name, pieces: [bytes] };
      return textFile(name, strFromU8(bytes).replaceAll("<v></v>", "<v>0</v>"));
    }),
  );

const NUMBERED = /(chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g;

function chartNumbers(names: readonly string[]): ReadonlyMap<string, number> {
  const found = names.flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []);
  return new Map(found.sort((a, b) => Number(a) - Number(b)).map((number, at) => [number, at + 1]));
}

const renumbered = (text: string, numbers: ReadonlyMap<string, number>) =>
  text.replace(NUMBERED, (_, kind: string, number: string, ending: string) => {
    return `${kind}${numbers.get(number) ?? number}${ending}`;
  });
