import { type CohortDifference, isClear } from "@/lib/domain/cohorts";
import type comparisonTexts from "@/lib/messages/en/comparison.json";
import type { Words } from "@/lib/messages/translator";
import type { CardComparison, ComparedSplit, ComparedWorkshop, Comparison } from "../comparison";
import { wholePoints } from "../comparison-words";
import { hundredth, labelOf } from "./cards-sheet";
import type { Kind } from "./look";
import { yesNo } from "./sheet-words";
import type { Column, Table, Value } from "./table";

const columnMaker =
  <Row>({ say }: Words) =>
  (
    key: keyof (typeof comparisonTexts)["columns"],
    kind: Kind,
    width: number,
    value: (row: Row) => Value,
  ): Column<Row> => ({
    head: say(`comparison.columns.${key}.head`),
    means: say(`comparison.columns.${key}.means`),
    ...{ kind, width, value },
  });

/** Columns that the sheet of a single report has as well. */
const cardColumnMaker =
  <Row>({ say }: Words) =>
  (
    key: "title" | "text" | "article" | "answers" | "people" | "percent" | "low" | "high",
    kind: Kind,
    width: number,
    value: (row: Row) => Value,
    label = "",
  ): Column<Row> => ({
    head: say(`files.xlsx.cards.${key}.head`, { column: label }),
    means: say(`files.xlsx.cards.${key}.means`),
    ...{ kind, width, value },
  });

/** A row for each workshop. */
export function workshopsTable({ workshops }: Comparison, words: Words): Table<ComparedWorkshop> {
  const column = columnMaker<ComparedWorkshop>(words);
  const date = (at: number | null) => (at === null ? null : new Date(at));
  return {
    name: words.say("comparison.xlsxSheets.workshops"),
    rows: workshops,
    frozen: 1,
    columns: [
      column("workshop", "text", 32, ({ label }) => label),
      column("created", "date", 17, ({ createdAt }) => date(createdAt)),
      column("closed", "date", 17, ({ closedAt }) => date(closedAt)),
      column("joined", "whole", 9, ({ people }) => people),
      column("moved", "whole", 9, ({ moved }) => moved?.cards ?? null),
      column("movedOf", "whole", 9, ({ moved }) => moved?.of ?? null),
      column("agreement", "percent", 11, ({ agreement }) => agreement?.value ?? null),
      column("agreementLow", "percent", 11, ({ agreement }) => agreement?.low ?? null),
      column("agreementHigh", "percent", 11, ({ agreement }) => agreement?.high ?? null),
      column("match", "percent", 11, ({ match }) => match?.share ?? null),
      column("matchLow", "percent", 11, ({ match }) => match?.people?.low ?? null),
      column("matchHigh", "percent", 11, ({ match }) => match?.people?.high ?? null),
      column("matchCards", "whole", 9, ({ match }) => match?.cards ?? null),
      column("matchAnswers", "whole", 9, ({ match }) => match?.answers ?? null),
    ],
  };
}

type SplitRow = { card: CardComparison; workshop: string; split: ComparedSplit };

/** A row for each card and workshop. */
export function splitsTable({ cards, columns, workshops }: Comparison, words: Words): Table<SplitRow> {
  const column = cardColumnMaker<SplitRow>(words);
  return {
    name: words.say("comparison.xlsxSheets.splits"),
    rows: cards.flatMap((card) =>
      card.splits.map((split, place) => ({ card, split, workshop: workshops[place]?.label ?? "" })),
    ),
    frozen: 2,
    columns: [
      column("title", "text", 28, ({ card }) => card.title),
      columnMaker<SplitRow>(words)("workshop", "text", 32, ({ workshop }) => workshop),
      column("text", "text", 50, ({ card }) => card.text),
      column("article", "text", 14, ({ card }) => labelOf(columns, card.expected)),
      column("answers", "whole", 9, ({ split }) => split.n),
      ...columns.flatMap(({ label }, at) => [
        column("people", "whole", 13, ({ split }) => split.counts?.[at] ?? null, label),
        column("percent", "percent", 13, ({ split }) => hundredth(split.shares?.[at]), label),
        column("low", "percent", 13, ({ split }) => split.intervals?.[at]?.low ?? null, label),
        column("high", "percent", 13, ({ split }) => split.intervals?.[at]?.high ?? null, label),
      ]),
    ],
  };
}

type DifferenceRow = CohortDifference & { card: CardComparison };

/** A row for each card and two workshops that both have ten answers to it. */
export function differencesTable({ cards, columns, workshops }: Comparison, words: Words): Table<DifferenceRow> {
  const column = columnMaker<DifferenceRow>(words);
  return {
    name: words.say("comparison.xlsxSheets.differences"),
    rows: cards.flatMap((card) => card.differences.map((difference) => ({ ...difference, card }))),
    frozen: 1,
    columns: [
      cardColumnMaker<DifferenceRow>(words)("title", "text", 28, ({ card }) => card.title),
      column("column", "text", 16, (row) => labelOf(columns, row.column)),
      column("one", "text", 32, ({ a }) => workshops[a]?.label ?? null),
      column("other", "text", 32, ({ b }) => workshops[b]?.label ?? null),
      column("points", "whole", 9, ({ points }) => points),
      column("from", "whole", 9, ({ share }) => wholePoints(share.low)),
      column("to", "whole", 9, ({ share }) => wholePoints(share.high)),
      column("p", "figure", 9, ({ p }) => p),
      column("pHolm", "figure", 9, ({ pHolm }) => pHolm),
      column("verdict", "text", 12, (row) => yesNo(isClear(row), words)),
    ],
  };
}
