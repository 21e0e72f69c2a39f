import type { Words } from "@/lib/messages/translator";
import { testSentence } from "../movement-words";
import type { Report } from "../report";
import type { ReportCard } from "../report-card";
import { hundredth, labelOf } from "./cards-sheet";
import type { Kind } from "./look";
import { nameOf, type SheetTexts } from "./sheet-words";
import type { Column, Table, Value } from "./table";

type Row = { number: number; card: ReportCard; shift: Report["shifts"][number] | null };

/** One row for each card that is sorted, in deck order; none while the room has sorted once. */
export function movementTable(report: Report, words: Words): Table<Row> {
  const rows =
    report.workshop.rounds === 1
      ? []
      : report.cards.flatMap((card, at): Row[] => {
          const shift = report.shifts.find(({ cardId }) => cardId === card.id) ?? null;
          return card.first === null ? [] : [{ number: at + 1, card, shift }];
        });
  return { name: nameOf("movement", words), columns: columnsOf(report, words), rows, frozen: 2 };
}

function columnsOf({ workshop: { columns }, cards }: Report, words: Words): Column<Row>[] {
  const { say } = words;
  const column = (
    key: keyof SheetTexts["movement"],
    kind: Kind,
    width: number,
    value: (row: Row) => Value,
    label = "",
  ): Column<Row> => ({
    head: say(`files.xlsx.movement.${key}.head`, { column: label }),
    means: say(`files.xlsx.movement.${key}.means`),
    kind,
    width,
    value,
  });
  return [
    column("number", "whole", 6, ({ number }) => number),
    column("title", "text", 28, ({ card }) => card.title),
    ...columns.flatMap(({ label }, at) => [
      column("before", "percent", 13, ({ card }) => hundredth(card.twice?.before.shares?.[at]), label),
      column("after", "percent", 13, ({ card }) => hundredth(card.twice?.after.shares?.[at]), label),
    ]),
    column("gained", "text", 16, ({ shift }) => labelOf(columns, shift?.gain?.column ?? null)),
    column("amount", "whole", 7, ({ shift }) => shift?.gain?.amount ?? null),
    column("unit", "text", 9, ({ shift }) => (shift?.gain ? say(`files.xlsx.units.${shift.gain.unit}`) : null)),
    column("both", "whole", 9, ({ card }) => card.movement?.both ?? null),
    column("moved", "whole", 9, ({ card }) => card.movement?.moved ?? null),
    column("stayed", "whole", 9, ({ card }) => card.direction?.stayed ?? null),
    column("room", "whole", 11, ({ card }) => card.direction?.room ?? null),
    column("towardsArticle", "whole", 11, ({ card }) => card.direction?.article ?? null),
    column("away", "whole", 9, ({ card }) => card.direction?.away ?? null),
    column("test", "text", 18, ({ card }) => (card.test ? say(`files.xlsx.tests.${card.test.kind}`) : null)),
    column("statistic", "figure", 11, ({ card }) => card.test?.statistic ?? null),
    column("df", "whole", 6, ({ card }) => card.test?.df ?? null),
    column("p", "figure", 9, ({ card }) => card.test?.p ?? null),
    column("pHolm", "figure", 11, ({ card }) => card.test?.pHolm ?? null),
    column("verdict", "text", 60, ({ card }) => testSentence(card, words)),
    ...(cards.some(({ followUp }) => followUp !== null)
      ? [
          ...columns.map(({ label }, at) =>
            column("later", "percent", 13, ({ card }) => hundredth(card.followUp?.split.shares?.[at]), label),
          ),
          column("laterBoth", "whole", 9, ({ card }) => card.followUp?.movement?.both ?? null),
          column("laterMoved", "whole", 9, ({ card }) => card.followUp?.movement?.moved ?? null),
          column("laterStayed", "whole", 9, ({ card }) => card.followUp?.direction?.stayed ?? null),
          column("laterRoom", "whole", 11, ({ card }) => card.followUp?.direction?.room ?? null),
          column("laterArticle", "whole", 11, ({ card }) => card.followUp?.direction?.article ?? null),
          column("laterAway", "whole", 9, ({ card }) => card.followUp?.direction?.away ?? null),
        ]
      : []),
  ];
}
