import type { Words } from "@/lib/messages/translator";
import type { Drawing } from "../drawings/drawing";
import { glyphMarks, halfMark, splitBar, textMark } from "../drawings/marks";
import { figureOf, splitWords } from "../drawings/words";
import type { Report } from "../report";
import { type CardRound, type ReportCard, roundsOf } from "../report-card";
import { lineOf } from "../text-lines";

const BAR = { x: 96, height: 17 };
const WIDTH = 520;
/** room for a figure at each end of a bar of two columns */
const END = 44;
/** px of the page's whole width, for letters as large as those beside a card's bars */
const KEY_WIDTH = 880;
const FIGURE = { size: 15, weight: 700 } as const;

/** Which glyph and pattern is which column. */
export function columnsKey({ workshop: { columns } }: Report, { say }: Words): Drawing {
  const look = { size: 14, weight: 600 } as const;
  const marks: Drawing["marks"] = [];
  let x = 0;
  columns.forEach(({ label }, column) => {
    marks.push(...glyphMarks(column, x + 10, 12, 20), textMark(x + 27, 17, label, look));
    x += 27 + lineOf(label, look).width + 24;
  });
  const labels = columns.map(({ label }) => label).join(", ");
  return { width: Math.max(KEY_WIDTH, x), height: 26, title: say("files.pdf.key"), description: labels, marks };
}

/** A card's rounds as bars, small enough to stand beside its text; null for a card that nobody sorts. */
export function cardBars(card: ReportCard, report: Report, words: Words): Drawing | null {
  const rounds = roundsOf(card, report.workshop.rounds);
  if (rounds.length === 0) return null;
  const drawing: Drawing = { width: WIDTH, height: 0, title: card.title, description: "", marks: [] };
  const said = rounds.map(({ round, split }) => {
    const name = words.say("report.round", { round });
    drawRound(drawing, name, split, words);
    return `${name}: ${splitWords(split, report.workshop.columns, words)}.`;
  });
  drawing.description = said.join(" ");
  return drawing;
}

function drawRound(drawing: Drawing, name: string, round: CardRound, words: Words): void {
  const top = drawing.height + 4;
  const base = top + BAR.height - 3;
  const quiet = { size: 14, colour: "ink-2" } as const;
  drawing.marks.push(textMark(0, base, name, quiet));
  drawing.height = top + BAR.height + 4;
  if (round.counts === null) {
    drawing.marks.push(textMark(BAR.x, base, words.say("report.tooFew", { n: round.n }), quiet));
    return;
  }
  const isPair = round.counts.length === 2;
  const box = {
    x: BAR.x + (isPair ? END : 0),
    y: top,
    width: WIDTH - BAR.x - (isPair ? 2 * END : 0),
    height: BAR.height,
  };
  drawing.marks.push(...splitBar(round.counts, box, { radius: BAR.height / 2 }));
  if (isPair) {
    drawing.marks.push(
      ...halfMark(box, 3),
      textMark(box.x - 8, base, figureOf(round, 0, words), { ...FIGURE, anchor: "end" }),
      textMark(box.x + box.width + 8, base, figureOf(round, 1, words), FIGURE),
    );
    return;
  }
  // Three and four columns have no two ends at which a figure could stand.
  round.counts.forEach((_, column) => {
    const x = BAR.x + column * 90;
    drawing.marks.push(
      ...glyphMarks(column, x + 9, drawing.height + 8, 17),
      textMark(x + 24, drawing.height + 13, figureOf(round, column, words), FIGURE),
    );
  });
  drawing.height += 20;
}
