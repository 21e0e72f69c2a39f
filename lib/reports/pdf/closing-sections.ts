import { wordsCounted } from "@/lib/domain/last-word";
import type { Words } from "@/lib/messages/translator";
import { commitmentSentence } from "../commitment-sentence";
import { isolated } from "../isolated";
import { methodSentences } from "../method-words";
import type { Report, ReportCommitment } from "../report";
import { heading, listMost, say, textHeight } from "./flow";
import type { Paper } from "./paper";

/** Most that are listed: a page of them. */
const COMMITMENTS = 40;
/** Most of the room's words beside one column of a card. */
const WORDS = 12;

/** Cards that take both: what the article gives to each column, and the room's words beside it. */
export function interplaySection(paper: Paper, { cards, workshop }: Report, { say: text, format }: Words): void {
  const both = cards.filter(({ byColumn, kind }) => kind === "interplay" && byColumn !== null);
  if (both.length === 0) return;
  heading(paper, text("report.interplay", { columns: workshop.columns.length }), { level: 2 });
  for (const card of both) {
    heading(paper, card.title, { level: 3, keep: 60 });
    say(paper, card.text, { size: 9.5 });
    workshop.columns.forEach(({ label }, column) => {
      say(paper, text("files.pdf.share", { column: label, text: card.byColumn?.[column] ?? "" }), {
        size: 9,
        after: 1,
      });
      const words = card.boxes?.[column] ?? [];
      if (words.length === 0) return;
      const list = format.list(
        words.slice(0, WORDS).map((word) => text("report.quoted", { title: isolated(word) })),
        { type: "unit" },
      );
      say(paper, text("files.pdf.room", { list }), { size: 9, colour: "ink-2", after: 2 });
    });
    paper.y += 6;
  }
}

/** What people shared, and one word of each. */
export function peopleSection(paper: Paper, report: Report, words: Words): void {
  const { commitments, people, rating } = report;
  const { say: text } = words;
  if (!report.leftOut.includes("commitments")) {
    heading(paper, text("report.commitments", { count: commitments.length }), { level: 2 });
    say(paper, text("report.commitmentsText", { count: people.commitments }), { colour: "ink-2" });
    const sentences = commitments.map((commitment) => sentenceOf(commitment, report, words));
    listMost(paper, sentences, COMMITMENTS, (count) => text("files.pdf.more", { count }), { size: 9.5 });
  }
  if (rating.mean !== null) say(paper, text("report.rating", { answers: rating.answers, mean: rating.mean }));
  if (report.words.length === 0) return;
  heading(paper, text("report.words"), { level: 2 });
  const said = wordsCounted(report.words).map(({ text: word, count }) => text("report.wordTimes", { word, count }));
  say(paper, words.format.list(said, { type: "unit" }));
}

function sentenceOf(commitment: ReportCommitment, { workshop }: Report, words: Words): string {
  const { about, name, col } = commitment;
  const sentence = commitmentSentence(commitment, words);
  const more = [workshop.columns[col]?.label, about, name].filter((part) => part !== null && part !== undefined);
  return words.say("files.pdf.commitment", { sentence, more: more.join(", ") });
}

const methodOnPaper = (report: Report, words: Words) => methodSentences(report, words, { groups: true });

const METHOD = { size: 9, colour: "ink-2", after: 3 } as const;

/** How it was counted, and whose view the article's is. */
export function methodSection(paper: Paper, report: Report, words: Words): void {
  heading(paper, words.say("report.method"), { level: 2 });
  for (const sentence of methodOnPaper(report, words)) say(paper, sentence, METHOD);
}

/** Of the sentences, without their heading. */
export const methodHeight = (paper: Paper, report: Report, words: Words): number =>
  methodOnPaper(report, words).reduce((sum, sentence) => sum + textHeight(paper, sentence, METHOD), 0);
