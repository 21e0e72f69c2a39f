import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import type { OverviewRow } from "@/lib/domain/findings";
import { ButterflyRow } from "./butterfly-row";
import type { ChartColumns } from "./chart-words";

type ButterflyProps = {
  /** most agreement first, as the domain gives them */
  rows: readonly OverviewRow[];
  columns: ChartColumns;
  /** the stage's sizes do not fold to one column on a narrow screen */
  stage?: boolean;
  /** bars grow from the fold once, when this appears */
  reveal?: boolean;
};

/** More rows than this in a leaf stand closer together on stage, and few of them larger: they fill its height. */
const DENSE_ROWS = 12;
const ROOMY_ROWS = 7;
/** Of a grid, whose leaves stand two by two. */
const ROOMY_GRID_ROWS = 4;

/**
 * The room and the article: one leaf per answer of the article, bars starting at the fold with the agreeing part. Two
 * columns face each other; three or four make a grid in which all leaves read from the start.
 */
export function Butterfly({ rows, columns, stage = false, reveal = false }: ButterflyProps) {
  const t = useTranslations("common.chart");
  const facing = columns.length === 2;
  const leaves = columns.map((column, index) => ({
    ...column,
    index,
    rows: rows.filter((row) => row.expected === index),
  }));
  const most = Math.max(...leaves.map((leaf) => leaf.rows.length));
  const density = most > DENSE_ROWS ? "is-dense" : most <= (facing ? ROOMY_ROWS : ROOMY_GRID_ROWS) && "is-roomy";
  const inPeople = rows.some((row) => row.shown.counts !== null && row.shown.shares === null);
  const look = ["b-fly", !facing && "b-grid", stage && "is-stage", density, reveal && "reveal"];
  return (
    <>
      <div className={look.filter(Boolean).join(" ")}>
        {leaves.map((leaf) => (
          <Leaf key={leaf.label} {...leaf} side={facing && leaf.index === 0 ? "ba" : "bb"} />
        ))}
      </div>
      {inPeople ? <p className="b-note">{t("inPeople")}</p> : null}
    </>
  );
}

type LeafProps = { label: string; index: number; rows: readonly OverviewRow[]; side: "ba" | "bb" };

function Leaf({ label, index, rows, side }: LeafProps) {
  const t = useTranslations("common.chart");
  return (
    <div className={`b-leaf ${side}`}>
      <p className="b-head">{t.rich("articleSays", { column: label, glyph: () => <ColumnGlyph index={index} /> })}</p>
      {rows.length === 0 ? <p className="b-none">{t("noRows")}</p> : null}
      <ol>
        {rows.map((row, place) => (
          <ButterflyRow key={row.cardId} row={row} label={label} place={place} />
        ))}
      </ol>
      {rows.some((row) => row.shown.counts !== null) ? (
        <p className="b-foot" aria-hidden="true">
          <span>{t("allOfUs")}</span>
          <span>{t("half")}</span>
        </p>
      ) : null}
    </div>
  );
}
