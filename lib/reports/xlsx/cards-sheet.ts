import type { Words } from "@/lib/messages/translator";
import { linesCell, XLSX_CELL } from "../cells";
import type { Report } from "../report";
import { type CardRound, type ReportCard, roundsOf, type SplitRound } from "../report-card";
import type { Kind } from "./look";
import { nameOf, type SheetTexts, yesNo } from "./sheet-words";
import type { Column, Table, Value } from "./table";

type Row = { number: number; card: ReportCard; round: SplitRound | null; split: CardRound | null };

/** One row for each card and round; a card that nobody sorts has one without a round. */
export function cardsTable(report: Report, words: Words): Table<Row> {
  const rows = report.cards.flatMap((card, at): Row[] => {
    const number = at + 1;
    if (card.first === null) return [{ number, card, round: null, split: null }];
    return roundsOf(card, report.workshop.rounds).map((one) => ({ number, card, ...one }));
  });
  return { name: nameOf("cards", words), columns: columnsOf(report, words), rows, frozen: 2 };
}

const CALIBRATED = ["sureWith", "sureAgainst", "unsureWith", "unsureAgainst"] as const;
const AT_TABLES = [
  ["members", "people"],
  ["membersBefore", "before"],
  ["membersAfter", "after"],
  ["membersTowards", "towards"],
  ["membersFrom", "from"],
] as const;

function columnsOf({ workshop: { columns, rounds }, analysis }: Report, words: Words): Column<Row>[] {
  const sure = new Map(analysis.confidence?.cards.map((one) => [one.id, one]));
  const atTables = new Map(analysis.tables?.cards.map((one) => [one.id, one]));
  const column = (
    key: keyof SheetTexts["cards"],
    kind: Kind,
    width: number,
    value: (row: Row) => Value,
    label = "",
  ): Column<Row> => ({
    head: words.say(`files.xlsx.cards.${key}.head`, { column: label }),
    means: words.say(`files.xlsx.cards.${key}.means`),
    kind,
    width,
    value,
  });
  const each = (of: (at: number, label: string) => Column<Row>[]) => columns.flatMap(({ label }, at) => of(at, label));
  const last = (row: Row) => row.round === null || row.round === rounds;
  return [
    column("number", "whole", 6, ({ number }) => number),
    column("title", "text", 28, ({ card }) => card.title),
    column("text", "text", 52, ({ card }) => card.text),
    column("dimension", "text", 20, ({ card }) => card.dimension),
    column("article", "text", 16, ({ card }) => labelOf(columns, card.expected)),
    column("close", "text", 10, ({ card }) => yesNo(card.closeCall, words)),
    column("discussed", "text", 11, ({ card }) => yesNo(card.discussed, words)),
    column("round", "whole", 8, ({ round }) => round),
    column("answers", "whole", 9, ({ split }) => split?.n ?? null),
    ...each((at, label) => [
      column("people", "whole", 13, ({ split }) => split?.counts?.[at] ?? null, label),
      column("percent", "percent", 13, ({ split }) => hundredth(split?.shares?.[at]), label),
      // from ten answers on, as the per cent beside them (SMALL-2)
      column("low", "percent", 13, ({ split }) => (split?.shares ? (split.intervals?.[at]?.low ?? null) : null), label),
      column(
        "high",
        "percent",
        13,
        ({ split }) => (split?.shares ? (split.intervals?.[at]?.high ?? null) : null),
        label,
      ),
    ]),
    column("evenness", "figure", 10, ({ split }) => split?.evenness ?? null),
    column("agreement", "percent", 11, ({ split }) => split?.agreement ?? null),
    column("split", "text", 8, (row) => (row.split?.counts && last(row) ? yesNo(row.card.isSplit, words) : null)),
    ...each((at, label) => [
      column("sure", "whole", 13, ({ card, round }) => (round === 1 ? (card.sure?.[at] ?? null) : null), label),
    ]),
    ...each((at, label) => [
      column("tables", "whole", 13, ({ card, round }) => (round === 1 ? (card.tables?.[at] ?? null) : null), label),
    ]),
    ...CALIBRATED.map((key) =>
      column(key, "whole", 11, ({ card, round }) => (round === 1 ? (sure.get(card.id)?.[key] ?? null) : null)),
    ),
    ...AT_TABLES.map(([key, figure]) =>
      column(key, "whole", 11, ({ card, round }) => (round === 1 ? (atTables.get(card.id)?.[figure] ?? null) : null)),
    ),
    // once for each card, so that a sum over the rows is right
    column("arguing", "whole", 9, (row) => (last(row) ? row.card.arguing : null)),
    column("arguments", "text", 50, (row) => (last(row) ? linesCell(row.card.arguments, XLSX_CELL) : null)),
    ...each((at, label) => [
      column("words", "text", 40, ({ card }) => linesCell(card.boxes?.[at] ?? [], XLSX_CELL), label),
      column("shares", "text", 40, ({ card }) => (card.first === null ? (card.byColumn?.[at] ?? null) : null), label),
    ]),
    column("rationale", "text", 100, ({ card }) => card.rationale),
    column("counterview", "text", 100, ({ card }) => card.counterview),
  ];
}

export const hundredth = (percent: number | undefined): number | null => (percent === undefined ? null : percent / 100);

export const labelOf = (columns: Report["workshop"]["columns"], at: number | null): string | null =>
  at === null ? null : (columns[at]?.label ?? null);
