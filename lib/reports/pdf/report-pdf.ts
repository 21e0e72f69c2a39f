import { MIN_SHOWN } from "@/lib/domain/policy";
import type { Words } from "@/lib/messages/translator";
import { butterfly } from "../drawings/butterfly";
import type { Drawing } from "../drawings/drawing";
import { movement } from "../drawings/movement";
import type { Report } from "../report";
import { type Sentences, sentencesOf } from "../sentences";
import { cardsSection } from "./cards-section";
import { interplaySection, methodSection, peopleSection } from "./closing-sections";
import { place, placedHeight } from "./draw";
import { figuresSection } from "./figures-section";
import { heading, list, rule, say } from "./flow";
import { finishPaper, openPaper, type Paper, type PaperSize } from "./paper";

/** Rows that fit one page beside their heading: a longer deck is drawn on several. */
const ROWS_ON_A_PAGE = 32;

/** The report on paper: tagged, with bookmarks, real text and vectors. A section with nothing to say is left out. */
export async function reportPdf(report: Report, words: Words, size: PaperSize): Promise<Uint8Array> {
  const { title, facilitator } = report.workshop;
  const paper = openPaper(size, { title, author: facilitator, language: words.locale });
  const sentences = sentencesOf(report, words);
  frontSection(paper, report, sentences, words);
  const hasSplits = report.cards.some(({ final }) => final?.counts);
  if (hasSplits) chartSections(paper, report, sentences, words);
  cardsSection(paper, report, sentences, words);
  sentencesSection(paper, words.say("report.agreement.title"), sentences.agreement);
  sentencesSection(paper, words.say("report.confidence.title"), sentences.confidence);
  sentencesSection(paper, words.say("report.members.title"), sentences.tables);
  sentencesSection(paper, words.say("report.likeness.title"), sentences.likeness);
  sentencesSection(paper, words.say("report.followUp.title"), sentences.followUp);
  interplaySection(paper, report, words);
  peopleSection(paper, report, words);
  figuresSection(paper, report, words);
  methodSection(paper, report, words);
  return finishPaper(paper, (page, pages) => ({ start: title, end: words.say("files.page", { page, pages }) }));
}

/** The title, who it was, and the headlines. */
function frontSection(paper: Paper, report: Report, sentences: Sentences, { say: text, format }: Words): void {
  const { workshop, people, cards } = report;
  const date = format.dateTime(workshop.closedAt ?? workshop.createdAt, { dateStyle: "long" });
  paper.y += 24;
  heading(paper, workshop.title, { level: 1, keep: 0 });
  const sorted = cards.filter(({ first }) => first !== null).length;
  const counted = text("files.pptx.title.people", { people: people.joined, cards: sorted, rounds: workshop.rounds });
  const by =
    workshop.facilitator === ""
      ? text("files.pptx.title.day", { date })
      : text("files.pptx.title.by", { name: workshop.facilitator, date });
  say(paper, by, { size: 12, colour: "ink-2", after: 2 });
  say(paper, counted, { size: 12, colour: "ink-2", after: 14 });
  if (workshop.isDraft) say(paper, text("report.draft"), { weight: 600 });
  if (people.joined < MIN_SHOWN) say(paper, text("report.few"), { weight: 600 });
  else if (sentences.headlines.length === 0) say(paper, text("report.nothingYet"), { weight: 600 });
  for (const { figure, of, text: sentence } of sentences.headlines) {
    rule(paper);
    paper.y += 10;
    say(paper, [format.number(figure), of].filter(Boolean).join(" "), { size: 24, weight: 700, after: 0 });
    say(paper, sentence, { size: 12, after: 12 });
  }
}

function chartSections(paper: Paper, report: Report, sentences: Sentences, words: Words): void {
  const { say: text } = words;
  if (report.overview.length > 0) {
    const { rounds } = report.workshop;
    const drawings = sliced(report.overview).map((overview) => butterfly({ ...report, overview }, words, PLAIN));
    headingOver(paper, text("report.overview"), drawings);
    say(paper, text("report.overviewText", { rounds, scored: report.findings.scored }), { colour: "ink-2" });
    for (const drawing of drawings) place(paper, drawing);
  }
  sentencesSection(paper, text("report.match.title"), sentences.match);
  const moves = sliced(report.shifts).map((shifts) => movement({ ...report, shifts }, words, PLAIN));
  headingOver(paper, text("report.shift"), moves);
  for (const drawing of moves) place(paper, drawing);
  if (sentences.tests !== null) say(paper, sentences.tests, { colour: "ink-2" });
}

/** A heading stands on the page of the first drawing below it. */
function headingOver(paper: Paper, title: string, [first]: readonly Drawing[]): void {
  const keep = first === undefined ? 60 : Math.min(placedHeight(paper, first) + 40, paper.bottom - paper.margin - 80);
  heading(paper, title, { level: 2, keep });
}

const PLAIN = { withTitle: false } satisfies Parameters<typeof butterfly>[2];

/** At least one, also of nothing: a drawing says that there is none. */
function sliced<Row>(rows: readonly Row[]): Row[][] {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_ON_A_PAGE));
  return Array.from({ length: pages }, (_, page) => rows.slice(page * ROWS_ON_A_PAGE, (page + 1) * ROWS_ON_A_PAGE));
}

function sentencesSection(paper: Paper, title: string, sentences: readonly string[]): void {
  const [first, ...rest] = sentences;
  if (first === undefined) return;
  heading(paper, title, { level: 2 });
  say(paper, first, { size: 11 });
  list(paper, rest);
}
