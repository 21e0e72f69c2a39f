import { MIN_SHOWN } from "@/lib/domain/policy";
import type { Words } from "@/lib/messages/translator";
import { butterfly } from "../drawings/butterfly";
import type { Drawing } from "../drawings/drawing";
import { movement } from "../drawings/movement";
import { frontWords } from "../front-words";
import type { Headline } from "../headlines";
import type { Report } from "../report";
import { type Sentences, sentencesOf } from "../sentences";
import { cardsSection } from "./cards-section";
import { interplaySection, methodSection, peopleSection } from "./closing-sections";
import { place, placedHeight } from "./draw";
import { figuresSection } from "./figures-section";
import { evenWidth, heading, list, rule, say } from "./flow";
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
function frontSection(paper: Paper, report: Report, sentences: Sentences, words: Words): void {
  const { workshop, people } = report;
  const { say: text } = words;
  const { by, counted } = frontWords(report, words);
  heading(paper, workshop.title, { level: 1, keep: 0, width: evenWidth(paper, workshop.title) });
  say(paper, by, { size: 12, colour: "ink-2", after: 2 });
  say(paper, counted, { size: 12, colour: "ink-2", after: 14 });
  if (workshop.isDraft) say(paper, text("report.draft"), { weight: 600 });
  if (people.joined < MIN_SHOWN) say(paper, text("report.few"), { weight: 600 });
  else if (sentences.headlines.length === 0) say(paper, text("report.nothingYet"), { weight: 600 });
  headlinesSideBySide(paper, sentences.headlines, words);
}

const BETWEEN = 24;

/** Side by side, so that the whole picture has room below them. */
function headlinesSideBySide(paper: Paper, headlines: readonly Headline[], { format }: Words): void {
  if (headlines.length === 0) return;
  const width = (paper.width - BETWEEN * (headlines.length - 1)) / headlines.length;
  rule(paper);
  const top = paper.y + 10;
  let end = top;
  headlines.forEach(({ figure, of, text }, at) => {
    const x = at * (width + BETWEEN);
    paper.y = top;
    say(paper, [format.number(figure), of].filter(Boolean).join(" "), { size: 26, weight: 700, x, width, after: 0 });
    say(paper, text, { size: 10.5, x, width, after: 8 });
    end = Math.max(end, paper.y);
  });
  paper.y = end;
  rule(paper);
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
