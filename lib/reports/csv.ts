import type { Direction } from "@/lib/domain/movement";
import type { Answers } from "./answers";
import { type Cell, csv, csvLines, linesCell } from "./cells";
import type { Report } from "./report";
import { type ReportCard, roundsOf, type SplitRound } from "./report-card";

/** What a row of cards.csv says; a card without a column has rows of no round. */
type Row = { card: ReportCard; round: SplitRound | null; column: number; report: Report };

/** The columns of cards.csv, documented in README.md. `null` is an empty cell: not asked, or too few (SPEC: SMALL). */
const CARD_COLUMNS: Record<string, (row: Row) => Cell> = {
  card: ({ card }) => card.id,
  title: ({ card }) => card.title,
  text: ({ card }) => card.text,
  dimension: ({ card }) => card.dimension,
  round: ({ round }) => round,
  column: ({ report, column }) => report.workshop.columns[column]?.id ?? null,
  column_label: ({ report, column }) => report.workshop.columns[column]?.label ?? null,
  people: (row) => splitOf(row)?.counts?.[row.column] ?? null,
  percent: (row) => splitOf(row)?.shares?.[row.column] ?? null,
  answers: (row) => splitOf(row)?.n ?? null,
  sure: ({ card, round, column }) => (round === 1 ? (card.sure?.[column] ?? null) : null),
  tables: ({ card, round, column }) => (round === 1 ? (card.tables?.[column] ?? null) : null),
  stayed: (row) => wentIn(row)?.stayed ?? null,
  towards_room: (row) => wentIn(row)?.room ?? null,
  towards_article: (row) => wentIn(row)?.article ?? null,
  away: (row) => wentIn(row)?.away ?? null,
  article: ({ card, report }) => (card.expected === null ? null : (report.workshop.columns[card.expected]?.id ?? null)),
  close_call: ({ card }) => yesNo(card.closeCall),
  discussed: ({ card }) => yesNo(card.discussed),
  would_argue: ({ card }) => card.arguing,
  arguments: ({ card }) => linesCell(card.arguments),
  room_words: ({ card, column }) => linesCell(card.boxes?.[column] ?? []),
  article_share: ({ card, column }) => (card.kind === "interplay" ? (card.byColumn?.[column] ?? null) : null),
  share: (row) => intervalOf(row)?.share ?? null,
  share_low: (row) => intervalOf(row)?.low ?? null,
  share_high: (row) => intervalOf(row)?.high ?? null,
  evenness: (row) => splitOf(row)?.evenness ?? null,
  pair_agreement: (row) => splitOf(row)?.agreement ?? null,
  both_rounds: (row) => movedIn(row)?.both ?? null,
  changed: (row) => movedIn(row)?.moved ?? null,
  test: (row) => testOf(row)?.kind ?? null,
  test_statistic: (row) => testOf(row)?.statistic ?? null,
  test_df: (row) => testOf(row)?.df ?? null,
  p: (row) => testOf(row)?.p ?? null,
  p_holm: (row) => testOf(row)?.pHolm ?? null,
};

const splitOf = ({ card, round, report }: Row) =>
  roundsOf(card, report.workshop.rounds).find((one) => one.round === round)?.split ?? null;
/** In the rows of the follow-up: since the final answer; in the others: between the rounds, which alone is tested. */
const wentIn = ({ card, round }: Row): Direction | null =>
  round === 3 ? (card.followUp?.direction ?? null) : card.direction;
const movedIn = ({ card, round }: Row) => (round === 3 ? (card.followUp?.movement ?? null) : card.movement);
const testOf = ({ card, round }: Row) => (round === 3 ? null : card.test);
/** From ten answers on, as per cent (SMALL-2). */
const intervalOf = (row: Row) => {
  const split = splitOf(row);
  return split?.shares ? split.intervals?.[row.column] : null;
};
const yesNo = (is: boolean) => (is ? "yes" : "no");

/** One row per card, round and column. */
export function cardsCsv(report: Report): string {
  const rows = report.cards.flatMap((card) =>
    rowsOf(card, report).flatMap((round) =>
      report.workshop.columns.map((_, column) =>
        Object.values(CARD_COLUMNS).map((cellOf) => cellOf({ card, round, column, report })),
      ),
    ),
  );
  return csv(Object.keys(CARD_COLUMNS), rows);
}

function rowsOf(card: ReportCard, { workshop }: Report): Row["round"][] {
  return card.first === null ? [null] : roundsOf(card, workshop.rounds).map(({ round }) => round);
}

/** One row per anonymous participant, card and round; a line at a time. */
export const answersCsv = (answers: Answers): Iterable<string> =>
  csvLines(["participant", "card", "round", "column", "sure"], answerCells(answers));

function* answerCells(answers: Answers): Generator<Cell[]> {
  for (const { person, cardId, round, columnId, sure } of answers)
    yield [person, cardId, round, columnId, sure === null ? null : yesNo(sure)];
}
