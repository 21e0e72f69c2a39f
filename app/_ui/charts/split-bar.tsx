import type { Shown } from "@/lib/domain/policy";
import { type ChartColumns, useSplitSentence } from "./chart-words";
import { ResultTable } from "./result-table";
import { SmallNumbers } from "./small-numbers";
import { SplitParts } from "./split-parts";

type SplitBarProps = {
  shown: Shown;
  columns: ChartColumns;
  /** small 14, mid 20 (lists), big 44 (phone), stage 36 px on a stage of 1920 */
  size?: "small" | "mid" | "big" | "stage";
  /** the tick at the middle; leave out where the bar has more than two columns */
  fold?: boolean;
  /** a caption adds a table for screen readers; leave out in lists, where the sentence is enough */
  tableCaption?: string;
};

const SIZE = { small: "", mid: "mid", big: "big", stage: "st" } as const;

/** The seam shows where the room split, the fold marks the middle. */
export function SplitBar({ shown, columns, size = "small", fold = columns.length === 2, tableCaption }: SplitBarProps) {
  const sentence = useSplitSentence(columns);
  if (shown.n > 0 && shown.counts === null) return <SmallNumbers n={shown.n} />;
  const counts = shown.counts ?? [];
  const empty = counts.every((count) => count === 0);
  return (
    <>
      <span
        className={["split", SIZE[size], empty && "is-empty"].filter(Boolean).join(" ")}
        role="img"
        aria-label={sentence(shown)}
      >
        <SplitParts counts={counts} />
        {fold && !empty ? <span className="fold" /> : null}
      </span>
      {tableCaption ? <ResultTable caption={tableCaption} shown={shown} columns={columns} /> : null}
    </>
  );
}
