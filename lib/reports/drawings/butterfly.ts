import type { OverviewRow } from "@/lib/domain/findings";
import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { linesOf } from "../text-lines";
import type { Drawing, Mark } from "./drawing";
import { glyphMarks, halfMark, LEADING, paragraph, splitBar, textMark } from "./marks";
import { finishPage, type Options, saidInstead, startPage, WIDTH } from "./page";
import { figureOf, noteWords, splitWords } from "./words";

const BAR = { width: 176, height: 22 };
const GLYPH = 22;
const GAP = 10;
const FIGURE = 42;
const LABEL = { size: 15, own: 13 };
/** from the fold to the glyphs */
const PAD = 16;
const ROW = 34;
/** from the fold to the titles, beyond PAD */
const FAR = GLYPH + GAP + BAR.width + GAP + FIGURE;

type Leaf = {
  label: string;
  column: number;
  rows: OverviewRow[];
  /** where the leaf begins at the fold, and which way it goes from there */
  x: number;
  way: 1 | -1;
  width: number;
};

/** The room and the article: one leaf for each answer of the article, bars begin at the fold with the agreeing part. */
export function butterfly(report: Report, words: Words, options: Options = {}): Drawing {
  const { say } = words;
  const { columns, rounds } = report.workshop;
  const title = say("report.overview");
  const drawn = report.overview.filter(({ shown }) => shown.counts !== null);
  const intro = say("report.overviewText", { rounds, scored: report.findings.scored });
  if (drawn.length === 0) return saidInstead(startPage(title, null, options), say("report.nothingYet"), title);
  const page = startPage(title, intro, options);
  const leaves = leavesOf(report, drawn);
  for (let at = 0; at < leaves.length; at += 2) {
    const beside = leaves.slice(at, at + 2);
    const heights = heightsOf(beside);
    const pair = beside.map((leaf) => drawLeaf(leaf, heights, page.y, words));
    const end = Math.max(...pair.map(({ y }) => y));
    page.marks.push(...pair.flatMap(({ marks }) => marks));
    if (columns.length === 2) page.marks.push(theFold(page.y, end));
    page.y = end + (at + 2 < leaves.length ? 22 : 0);
  }
  const inPeople = drawn.some(({ shown }) => shown.shares === null);
  const note = noteWords(report.overview.length - drawn.length, inPeople, words);
  return finishPage(page, note, title, descriptionOf(report, drawn, words));
}

const theFold = (from: number, to: number): Mark => ({
  kind: "line",
  x1: WIDTH / 2,
  y1: from + 6,
  x2: WIDTH / 2,
  y2: to,
  colour: "line-strong",
  thickness: 3,
});

/** Two columns face each other; three or four stand two by two and read from the left. */
function leavesOf({ workshop: { columns } }: Report, rows: OverviewRow[]): Leaf[] {
  const half = WIDTH / 2;
  return columns.map(({ label }, column) => {
    const leaf = { label, column, rows: rows.filter(({ expected }) => expected === column) };
    if (columns.length === 2)
      return { ...leaf, x: half + (column === 0 ? -PAD : PAD), way: column === 0 ? -1 : 1, width: half - PAD };
    return { ...leaf, x: (column % 2) * (half + PAD), way: 1, width: half - PAD };
  });
}

/** Rows beside each other are equally high. */
function heightsOf(leaves: readonly Leaf[]): number[] {
  const most = Math.max(...leaves.map(({ rows }) => rows.length));
  return Array.from({ length: most }, (_, place) =>
    Math.max(ROW, ...leaves.map(({ rows, width }) => textOf(rows[place], width).height + 8)),
  );
}

/** The lines of a row's title, and how high they and "our own view" are. */
function textOf(row: OverviewRow | undefined, width: number) {
  if (row === undefined) return { lines: [], look: { size: LABEL.size, weight: 400 as const }, height: 0 };
  const look = { size: LABEL.size, weight: row.ownView ? (700 as const) : (400 as const) };
  const lines = linesOf(row.title, look, width - FAR);
  return { lines, look, height: lines.length * look.size * LEADING + (row.ownView ? LABEL.own * LEADING : 0) };
}

function drawLeaf({ label, column, rows, x, way, width }: Leaf, heights: number[], top: number, words: Words) {
  const { say } = words;
  const anchor = way === 1 ? "start" : "end";
  const marks: Mark[] = glyphMarks(column, x + (way * GLYPH) / 2, top + 16, GLYPH);
  const head = { size: 15, weight: 600, anchor } as const;
  const textX = x + way * (GLYPH + GAP);
  const heading = paragraph(
    textX,
    top + 21,
    width - GLYPH - GAP,
    say("files.drawing.articleSays", { column: label }),
    head,
  );
  marks.push(...heading.marks);
  let y = heading.next + 2;
  if (rows.length === 0) {
    marks.push(textMark(x, y + 12, say("files.drawing.noRows"), { size: 14, colour: "ink-2", anchor }));
    return { marks, y: y + 24 };
  }
  rows.forEach((row, place) => {
    const height = heights[place] ?? ROW;
    marks.push(...drawRow(row, { x, way, width }, y + height / 2, words));
    y += height;
  });
  const barX = barOf(x, way, y).x;
  const foot = { size: 13, colour: "ink-2" } as const;
  marks.push(textMark(barX + BAR.width / 2, y + 14, say("files.drawing.half"), { ...foot, anchor: "middle" }));
  return { marks, y: y + 22 };
}

function barOf(x: number, way: 1 | -1, y: number) {
  const near = x + way * (GLYPH + GAP);
  return { x: way === 1 ? near : near - BAR.width, y, ...BAR };
}

function drawRow(row: OverviewRow, { x, way, width }: Pick<Leaf, "x" | "way" | "width">, middle: number, words: Words) {
  const anchor = way === 1 ? "start" : "end";
  const { lines, look, height } = textOf(row, width);
  const bar = barOf(x, way, middle - BAR.height / 2);
  const textX = x + way * FAR;
  const baseline = middle - height / 2 + look.size;
  const marks: Mark[] = [
    ...glyphMarks(row.expected, x + (way * GLYPH) / 2, middle, GLYPH),
    ...splitBar(row.shown.counts ?? [], bar, { radius: 6, first: row.expected, isReversed: way === -1 }),
    ...halfMark(bar, 5),
    textMark(x + way * (FAR - FIGURE), middle + 6, figureOf(row.shown, row.expected, words), {
      size: 17,
      weight: 700,
      anchor,
    }),
    ...lines.map((line, at) => textMark(textX, baseline + at * look.size * LEADING, line.text, { ...look, anchor })),
  ];
  if (!row.ownView) return marks;
  const below = baseline + lines.length * look.size * LEADING - 1;
  const own = words.say("files.drawing.ownView");
  return [...marks, textMark(textX, below, own, { size: LABEL.own, colour: "ink-2", anchor })];
}

function descriptionOf({ workshop: { columns } }: Report, rows: OverviewRow[], words: Words): string {
  return rows
    .map(({ title, expected, shown, ownView }) =>
      words.say("files.drawing.rowSentence", {
        title,
        column: columns[expected]?.label ?? "",
        split: splitWords(shown, columns, words),
        own: ownView ? "yes" : "no",
      }),
    )
    .join(" ");
}
