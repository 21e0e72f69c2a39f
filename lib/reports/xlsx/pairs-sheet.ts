import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { nameOf } from "./sheet-words";
import type { Column, Table } from "./table";

type Row = { title: string; shares: (number | null)[] };

/** Card by card, as card-sort researchers expect it; null where too few answered to show any pair. */
export function pairsTable({ analysis: { pairs }, cards }: Report, words: Words): Table<Row> | null {
  if (pairs === null) return null;
  const titles = new Map(cards.map(({ id, title }) => [id, title]));
  const named = pairs.cards.map((id) => titles.get(id) ?? id);
  const means = words.say("files.xlsx.pairs.means");
  const card = (title: string, at: number): Column<Row> => ({
    head: title,
    means,
    kind: "percent",
    width: 11,
    value: ({ shares }) => shares[at] ?? null,
  });
  return {
    name: nameOf("pairs", words),
    frozen: 1,
    rows: named.map((title, at) => ({ title, shares: pairs.shares[at] ?? [] })),
    columns: [
      {
        head: words.say("files.xlsx.pairs.corner"),
        means,
        kind: "text",
        width: 28,
        value: ({ title }) => title,
      },
      ...named.map(card),
    ],
  };
}
