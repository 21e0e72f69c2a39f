import { leadingColumn } from "@/lib/domain/policy";
import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { type CardRound, type ReportCard, roundsOf } from "../report-card";
import { lineOf } from "../text-lines";
import type { Drawing, Mark } from "./drawing";
import { glyphMarks, halfMark, paragraph, splitBar, textMark } from "./marks";
import { finishPage, type Options, type Page, startPage, WIDTH } from "./page";
import { figureOf, noteWords, splitWords } from "./words";

const BAR = { x: 150, width: WIDTH - 150 - 60, height: 26 };

/**
 * One card: its text, how the room split in each round, where the article has it, and where people went. Throws for a card
 * that nobody sorts.
 */
export function cardSplit(report: Report, cardId: string, words: Words, options: Options = {}): Drawing {
  const card = report.cards.find(({ id }) => id === cardId);
  if (!card?.first) throw new Error(`"${cardId}" is no card to sort.`);
  const page = startPage(card.title, card.text, options);
  const rounds = roundsOf(card, report.workshop.rounds).map(({ round, split }) => ({
    round: split,
    name: words.say("report.round", { round }),
  }));
  drawKey(page, report);
  for (const { round, name } of rounds) drawRound(page, name, round, words);
  drawArticle(page, card, report, words);
  const inPeople = rounds.some(({ round }) => round.counts !== null && round.shares === null);
  const said = rounds.map(({ round, name }) => `${name}: ${splitWords(round, report.workshop.columns, words)}.`);
  const went = directionWords(card, words);
  const later = laterWords(card, words);
  const description = [card.text, ...said, articleWords(card, report, words), went, later]
    .filter((part) => part !== null)
    .join(" ");
  return finishPage(page, noteWords(0, inPeople, words), card.title, description);
}

/** Which glyph and pattern is which column. */
function drawKey(page: Page, { workshop: { columns } }: Report) {
  const look = { size: 15, weight: 600 } as const;
  let x = BAR.x;
  let y = page.y + 18;
  columns.forEach(({ label }, column) => {
    const { width } = lineOf(label, look);
    if (x > BAR.x && x + 30 + width > WIDTH) {
      x = BAR.x;
      y += 30;
    }
    page.marks.push(...glyphMarks(column, x + 11, y - 5, 22), textMark(x + 30, y, label, look));
    x += 30 + width + 28;
  });
  page.y = y + 12;
}

function drawRound(page: Page, name: string, round: CardRound, words: Words) {
  const top = page.y + 8;
  const middle = top + BAR.height / 2;
  page.marks.push(textMark(0, middle + 5, name, { size: 15, colour: "ink-2" }));
  if (round.counts === null) {
    const sentence = words.say("report.tooFew", { n: round.n });
    page.marks.push(textMark(BAR.x, middle + 5, sentence, { size: 15, colour: "ink-2" }));
    page.y = top + BAR.height;
    return;
  }
  const bar = { ...BAR, y: top };
  page.marks.push(...splitBar(round.counts, bar, { radius: BAR.height / 2 }));
  const figure = { size: 18, weight: 700 } as const;
  if (round.counts.length === 2) {
    page.marks.push(
      ...halfMark(bar, 5),
      textMark(BAR.x - 12, middle + 6, figureOf(round, 0, words), { ...figure, anchor: "end" }),
      textMark(BAR.x + BAR.width + 12, middle + 6, figureOf(round, 1, words), figure),
    );
    page.y = top + BAR.height;
    return;
  }
  let x = BAR.x;
  round.counts.forEach((_, column) => {
    page.marks.push(
      ...glyphMarks(column, x + 11, top + BAR.height + 17, 20),
      textMark(x + 28, top + BAR.height + 23, figureOf(round, column, words), { ...figure, size: 16 }),
    );
    x += 90;
  });
  page.y = top + BAR.height + 32;
}

/** The article's column and reason; null where it has the card in none. */
export function articleWords(
  { expected, label, rationale }: ReportCard,
  report: Report,
  { say }: Words,
): string | null {
  const column = report.workshop.columns[expected ?? -1]?.label;
  if (column === undefined) return null;
  const sentence = say("report.labelled", { label, column });
  return rationale === null ? sentence : `${sentence} ${rationale}`;
}

function drawArticle(page: Page, card: ReportCard, report: Report, words: Words) {
  const said = articleWords(card, report, words);
  let y = page.y + 30;
  const push = (text: string, marks: Mark[]) => {
    const { marks: lines, next } = paragraph(BAR.x, y, WIDTH - BAR.x, text, { size: 15 });
    page.marks.push(...marks, ...lines);
    y = next + 8;
    page.y = next - 10;
  };
  if (said !== null && card.expected !== null) push(said, glyphMarks(card.expected, BAR.x - 22, y - 5, 22));
  const went = directionWords(card, words);
  if (went !== null) push(went, []);
  const later = laterWords(card, words);
  if (later !== null) push(later, []);
}

/** Where those who answered both times went; null where it is not shown. */
export const directionWords = (card: ReportCard, words: Words): string | null =>
  wentWords("both", { ...card, before: card.first }, words);

/** The same of who answered once more, weeks later. */
export const laterWords = ({ expected, final, followUp }: ReportCard, words: Words): string | null =>
  followUp && wentWords("bothLater", { ...followUp, expected, before: final }, words);

type Went = Pick<ReportCard, "movement" | "direction" | "expected"> & { before: CardRound | null };

function wentWords(key: "both" | "bothLater", went: Went, { say, format }: Words): string | null {
  const { movement, direction, expected, before } = went;
  if (movement === null || direction === null) return null;
  if (direction.stayed === movement.both) return say(`files.drawing.${key}Stayed`, { count: movement.both });
  // Where the room led to the article's own column, who went there went to both.
  const isOnePlace = expected !== null && leadingColumn(before?.counts ?? []) === expected;
  const parts = (["stayed", "room", "article", "away"] as const).flatMap((way) =>
    direction[way] > 0
      ? [say("files.drawing.went", { way: way === "room" && isOnePlace ? "same" : way, count: direction[way] })]
      : [],
  );
  return say(`files.drawing.${key}`, { count: movement.both, list: format.list(parts, { type: "unit" }) });
}
