import type { ShiftRow } from "@/lib/domain/findings";
import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { linesOf } from "../text-lines";
import type { Drawing, Mark } from "./drawing";
import { glyphMarks, halfMark, knob, LEADING, splitBar, textMark } from "./marks";
import { finishPage, type Options, saidInstead, startPage, WIDTH } from "./page";
import { noteWords, splitWords } from "./words";

const GAP = 40;
const TRACK = (WIDTH - GAP) / 2;
const BAR = 20;
const KNOB = 13;
const TITLE = 15;

/** How talking moved the room: 1 is where a card split before, 2 after; the gain carries the glyph of its column. */
export function movement(report: Report, words: Words, options: Options = {}): Drawing {
  const { say } = words;
  const title = say("report.shift");
  const rows = report.shifts;
  if (report.workshop.rounds === 1) return saidInstead(startPage(title, null, options), say("report.shiftOne"), title);
  if (rows.length === 0) return saidInstead(startPage(title, null, options), say("report.shiftEmpty"), title);
  const inPeople = rows.some(({ gain }) => gain?.unit === "people");
  const intro = say("report.shiftText", { unit: inPeople ? "people" : "points" });
  const page = startPage(title, intro, options);
  for (let at = 0; at < rows.length; at += 2) {
    const pair = rows.slice(at, at + 2).map((row, side) => drawTrack(row, side * (TRACK + GAP), page.y, report, words));
    page.marks.push(...pair.flatMap(({ marks }) => marks));
    page.y = Math.max(...pair.map(({ y }) => y));
  }
  const leftOut = report.cards.filter(({ first, final }) => first && (!first.counts || !final?.counts)).length;
  return finishPage(page, noteWords(leftOut, inPeople, words), title, descriptionOf(report, words));
}

function drawTrack({ title, before, after, gain }: ShiftRow, x: number, top: number, report: Report, words: Words) {
  const look = { size: TITLE, weight: 600 } as const;
  const lines = linesOf(title, look, TRACK - 80);
  const marks: Mark[] = lines.map((line, at) => textMark(x, top + 18 + at * TITLE * LEADING, line.text, look));
  if (gain !== null) {
    const amount = words.format.number(gain.amount, { signDisplay: "exceptZero" });
    marks.push(
      textMark(x + TRACK, top + 18, amount, { size: 16, weight: 700, anchor: "end" }),
      ...glyphMarks(gain.column, x + TRACK - 52, top + 13, 20),
    );
  }
  const y = top + 26 + (lines.length - 1) * TITLE * LEADING;
  const drawn =
    report.workshop.columns.length === 2
      ? oneTrack(before.counts ?? [], after.counts ?? [], x, y)
      : twoBars(before.counts ?? [], after.counts ?? [], x, y);
  return { marks: [...marks, ...drawn.marks], y: drawn.y + 14 };
}

/** Two columns have one seam, and so two knobs on one track. */
function oneTrack(before: readonly number[], after: readonly number[], x: number, top: number) {
  const bar = { x, y: top + KNOB - BAR / 2, width: TRACK, height: BAR };
  const middle = top + KNOB;
  const at = (counts: readonly number[]) => {
    const share = (counts[0] ?? 0) / counts.reduce((sum, count) => sum + count, 0);
    return x + Math.min(TRACK - KNOB, Math.max(KNOB, share * TRACK));
  };
  const [from, to] = [at(before), at(after)];
  const run = { x1: from, y1: middle, x2: to, y2: middle };
  const marks: Mark[] = [
    ...splitBar(after, bar, { radius: BAR / 2 }),
    ...halfMark(bar, 4),
    { kind: "line", ...run, colour: "paper", thickness: 9 },
    { kind: "line", ...run, colour: "ink", thickness: 5 },
    ...knob(1, from, middle, KNOB),
    ...knob(2, to, middle, KNOB),
  ];
  return { marks, y: top + 2 * KNOB };
}

/** Three or four columns: both splits, one below the other. */
function twoBars(before: readonly number[], after: readonly number[], x: number, top: number) {
  const inset = 2 * KNOB + 10;
  const marks = [before, after].flatMap((counts, place) => {
    const y = top + place * (2 * KNOB + 4);
    const bar = { x: x + inset, y: y + KNOB - BAR / 2, width: TRACK - inset, height: BAR };
    return [...knob(place === 0 ? 1 : 2, x + KNOB, y + KNOB, KNOB), ...splitBar(counts, bar, { radius: BAR / 2 })];
  });
  return { marks, y: top + 4 * KNOB + 4 };
}

function descriptionOf({ shifts, workshop: { columns } }: Report, words: Words): string {
  return shifts
    .map(({ title, before, after }) =>
      words.say("files.drawing.shiftSentence", {
        title,
        before: splitWords(before, columns, words),
        after: splitWords(after, columns, words),
      }),
    )
    .join(" ");
}
