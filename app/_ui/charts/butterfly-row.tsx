import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import type { OverviewRow } from "@/lib/domain/findings";
import { partsOf } from "./bar-parts";
import { SmallNumbers } from "./small-numbers";

/** A longer title steps down where it has one line alone: with "our own view" under it, on stage. */
const ONE_LINE_TITLE = 24;

type ButterflyRowProps = { row: OverviewRow; label: string; place: number };

/** Drawn for the eye, said in one sentence for the ear. */
export function ButterflyRow({ row, label, place }: ButterflyRowProps) {
  const t = useTranslations("common.chart");
  const { title, expected, shown, ownView } = row;
  const figure = (shown.shares ?? shown.counts)?.[expected];
  return (
    <li className={ownView ? "b-row own" : "b-row"} style={{ "--i": place } as CSSProperties}>
      <span className="vh">{useRowSentence(row, label)}</span>
      <span className="b-lab" aria-hidden="true">
        <span className={title.length > ONE_LINE_TITLE ? "b-title is-long" : "b-title"}>{title}</span>
        {ownView ? <small>{t("ownView")}</small> : null}
      </span>
      <span className="num b-pct" aria-hidden="true">
        {figure}
      </span>
      {shown.counts === null ? (
        <SmallNumbers n={shown.n} brief />
      ) : (
        <span className="b-bar" aria-hidden="true">
          {partsOf(shown.counts, expected).map(({ key, weight }) => (
            <i key={key} className={`p${key}`} style={{ flexGrow: weight }} />
          ))}
        </span>
      )}
      <ColumnGlyph index={expected} />
    </li>
  );
}

function useRowSentence({ title, expected, shown, ownView }: OverviewRow, column: string): string {
  const t = useTranslations("common.chart");
  const { n, counts, shares } = shown;
  if (counts === null) return t("rowTooFew", { title });
  const own = ownView ? "yes" : "no";
  if (shares === null) return t("rowAgreesPeople", { title, column, value: counts[expected] ?? 0, total: n, own });
  return t("rowAgrees", { title, column, value: shares[expected] ?? 0, own });
}
