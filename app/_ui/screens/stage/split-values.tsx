import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import type { Shown } from "@/lib/domain/policy";
import type { StageView } from "@/lib/domain/view-stage";

/** What each column has, by its glyph: people, or per cent. Beside a bar that says it to the ear. */
export function SplitValues({ shown, columns }: { shown: Shown; columns: StageView["columns"] }) {
  const values = shown.shares ?? shown.counts;
  return (
    <span className="x-values" aria-hidden="true">
      {values?.map((value, index) => (
        <span key={columns[index]?.id} className="x-value">
          <ColumnGlyph index={index} />
          <span className="num">{value}</span>
        </span>
      ))}
      {shown.shares === null ? null : <span>%</span>}
    </span>
  );
}
