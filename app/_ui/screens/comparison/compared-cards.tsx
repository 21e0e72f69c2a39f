import { useFormatter, useTranslations } from "next-intl";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { type IntervalRow, IntervalTable } from "@/app/_ui/charts/interval-table";
import { SplitBar } from "@/app/_ui/charts/split-bar";
import { CardSheet } from "@/app/_ui/screens/report/report-card-row";
import type { CardComparison, ComparedSplit, Comparison } from "@/lib/reports/comparison";
import type { ComparisonSentences } from "@/lib/reports/comparison-words";

type ComparedCardsProps = { comparison: Comparison; sentences: ComparisonSentences["card"] };

export function ComparedCards({ comparison, sentences }: ComparedCardsProps) {
  const t = useTranslations("comparison.cards");
  return (
    <section>
      <h2>{t("title")}</h2>
      <p className="muted rp-p">{t("text")}</p>
      <ul className="cc">
        {comparison.cards.map((card) => (
          <li key={card.id}>
            <CardSheet card={card} />
            <div className="cc-d">
              <CardSplits card={card} comparison={comparison} />
              <CardDifference sentence={sentences[card.id]} />
              <ArticleColumn card={card} columns={comparison.columns} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of one column, the share in each workshop; with more than two columns the whole split as well. */
function CardSplits({ card, comparison: { columns, workshops } }: { card: CardComparison; comparison: Comparison }) {
  const t = useTranslations("comparison");
  const rowOf = useSplitRow();
  const { column } = card;
  if (column === null) return <p className="muted">{t("cards.hidden")}</p>;
  const { label } = columns[column] ?? { label: "" };
  const withBar = (title: string, split: ComparedSplit) => (
    <span className="co-n">
      {/* a flex item of its own would run from its own side */}
      <span>
        <bdi>{title}</bdi>
      </span>
      <SplitBar shown={split} columns={columns} />
    </span>
  );
  const rows = card.splits.map((split, place) => {
    const title = workshops[place]?.label ?? "";
    const isWhole = columns.length > 2 && split.counts !== null;
    return { ...rowOf(title, split, column), name: isWhole ? withBar(title, split) : <bdi>{title}</bdi> };
  });
  return (
    <>
      <p className="row flex-wrap gap-2">
        {t.rich("cards.column", { column: () => <ColumnTag index={column} label={label} /> })}
      </p>
      <IntervalTable
        caption={card.title}
        heads={[t("workshops.workshop"), t("axis"), t("cards.share"), t("interval"), t("cards.of")]}
        rows={rows}
      />
    </>
  );
}

function useSplitRow() {
  const t = useTranslations("comparison.cards");
  const report = useTranslations("report");
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  return (
    label: string,
    { n, counts, shares, intervals }: ComparedSplit,
    column: number,
  ): Omit<IntervalRow, "name"> => {
    const interval = intervals?.[column];
    const people = counts === null ? "" : t("counts", { people: counts[column] ?? 0, answers: n });
    const without = counts === null ? t(n === 0 ? "nobody" : "tooFew") : people;
    return {
      key: label,
      value: interval?.share ?? null,
      ends: interval ?? null,
      figure: shares === null ? without : percent((shares[column] ?? 0) / 100),
      between: interval ? report("ends", { low: percent(interval.low), high: percent(interval.high) }) : "",
      more: shares === null ? "" : people,
    };
  };
}

function CardDifference({ sentence }: { sentence: ComparisonSentences["card"][string] | undefined }) {
  const t = useTranslations("comparison");
  if (sentence === undefined) return null;
  return (
    <p className="sm">
      {sentence.text}
      {sentence.isClear ? <b className="block">{t("isClear")}</b> : null}
    </p>
  );
}

function ArticleColumn({ card: { expected }, columns }: { card: CardComparison; columns: Comparison["columns"] }) {
  const t = useTranslations("comparison.cards");
  if (expected === null) return null;
  const { label } = columns[expected] ?? { label: "" };
  return (
    <p className="sm muted row flex-wrap gap-2">
      {t.rich("article", { column: () => <ColumnTag index={expected} label={label} /> })}
    </p>
  );
}
