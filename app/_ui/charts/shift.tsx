import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import type { ShiftRow } from "@/lib/domain/findings";
import { type ChartColumns, useSplitSentence } from "./chart-words";
import { ShiftTrack } from "./shift-track";

type ShiftProps = {
  rows: readonly ShiftRow[];
  columns: ChartColumns;
  /** knob 2 slides away from knob 1 once, when this appears */
  reveal?: boolean;
};

/** How talking moved the room: the split of round 2, with the seam before (1) and after (2), and what was gained. */
export function Shift({ rows, columns, reveal = false }: ShiftProps) {
  const sentence = useSplitSentence(columns);
  const t = useTranslations("common.chart");
  return (
    <ol className={reveal ? "m-list reveal" : "m-list"}>
      {rows.map((row) => (
        <li key={row.cardId} className="m-row">
          <span className="vh">
            {t("shiftSentence", { title: row.title, before: sentence(row.before), after: sentence(row.after) })}
          </span>
          <p className="m-lab">
            <span aria-hidden="true">{row.title}</span>
            {row.gain ? <GainFigure gain={row.gain} columns={columns} /> : null}
          </p>
          <ShiftTrack before={row.before} after={row.after} columns={columns} />
        </li>
      ))}
    </ol>
  );
}

type GainFigureProps = { gain: NonNullable<ShiftRow["gain"]>; columns: ChartColumns };

/** The gain carries the glyph of its column. */
export function GainFigure({ gain, columns }: GainFigureProps) {
  const t = useTranslations("common.chart");
  const column = columns[gain.column]?.label ?? "";
  return (
    <span className="m-d">
      <span className="vh">
        {t(gain.unit === "points" ? "gainPoints" : "gainPeople", { column, amount: gain.amount })}
      </span>
      <ColumnGlyph index={gain.column} />
      <b className="num" dir="ltr" aria-hidden="true">
        +{gain.amount}
      </b>
    </span>
  );
}

/** What the knobs and the figures mean. */
export function ShiftKey({ unit = "points" }: { unit?: "points" | "people" }) {
  const t = useTranslations("common.chart");
  return (
    <p className="m-key">
      <span className="m-k k1" aria-hidden="true">
        1
      </span>
      {t("beforeTalking")}
      <span className="m-k k2" aria-hidden="true">
        2
      </span>
      {t("afterTalking")}
      <span className="m-kp">{t(unit === "points" ? "pointsMoved" : "peopleMoved")}</span>
    </p>
  );
}
