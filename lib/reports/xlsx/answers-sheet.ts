import type { Words } from "@/lib/messages/translator";
import type { AnswerRow } from "../answers";
import type { Cell } from "../cells";
import type { Report } from "../report";
import { nameOf, type SheetTexts, yesNo } from "./sheet-words";
import type { Column, Table, Value } from "./table";

/** The sheet with its header alone; its rows are put in as the file is written (answer-rows.ts). */
export function answersTable(words: Words): Table<never> {
  const column = (key: keyof SheetTexts["answers"], width: number, kind: "text" | "whole" = "text"): Column<never> => ({
    head: words.say(`files.xlsx.answers.${key}.head`),
    means: words.say(`files.xlsx.answers.${key}.means`),
    kind,
    width,
    value: (): Value => null,
  });
  return {
    name: nameOf("answers", words),
    rows: [],
    frozen: 0,
    columns: [
      column("participant", 13, "whole"),
      column("card", 14),
      column("title", 30),
      column("round", 8, "whole"),
      column("column", 20),
      column("sure", 8),
    ],
  };
}

/** What a row says, in the order of the columns. */
export function answerCells({ cards, workshop }: Report, words: Words): (row: AnswerRow) => Cell[] {
  const titles = new Map(cards.map(({ id, title }) => [id, title]));
  const labels = new Map(workshop.columns.map(({ id, label }) => [id, label]));
  const said = { true: yesNo(true, words), false: yesNo(false, words) };
  return ({ person, cardId, round, columnId, sure }) => [
    person,
    cardId,
    titles.get(cardId) ?? null,
    round,
    labels.get(columnId) ?? columnId,
    sure === null ? null : said[`${sure}`],
  ];
}
