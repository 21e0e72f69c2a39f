"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { columnKey } from "@/app/_ui/cards/column-key";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Shift, ShiftKey } from "@/app/_ui/charts/shift";
import { hasMoved } from "@/lib/domain/findings";
import type { StageCompare, StageView } from "@/lib/domain/view-stage";
import { StageHeader } from "./stage-header";
import { StageMessage } from "./stage-message";

/** Rows of two bars each take more room than rows of one. */
const ROWS_OF_TWO_BARS = 3;

/** Where talking moved the room, most first, with what came of it beside. */
export function CompareMovement({ view, compare }: { view: StageView; compare: StageCompare }) {
  const t = useTranslations("stage.compare");
  const isPair = view.columns.length === 2;
  const moved = compare.shifts.filter(hasMoved);
  const rows = isPair ? moved : moved.slice(0, ROWS_OF_TWO_BARS);
  if (rows.length === 0) {
    const { isComparable, mostChanged } = compare;
    return (
      <>
        <StageHeader label={t("movementHeader")} />
        <StageMessage title={t(isComparable ? "nothingMovedTitle" : "tooFewTitle")}>
          <p>
            {mostChanged === null
              ? t(isComparable ? "nothingMovedText" : "tooFewText")
              : t("mindsChanged", mostChanged)}
          </p>
        </StageMessage>
      </>
    );
  }
  return (
    <>
      <StageHeader label={t("movementHeader")} />
      <main className="m-main">
        <section>
          <h1 className="st-title">{t("movementTitle", { count: rows.length })}</h1>
          <div className="m-legend">
            <ColumnKey columns={view.columns} />
            <ShiftKey unit={rows[0]?.gain?.unit} />
          </div>
          <Shift rows={rows} columns={view.columns} reveal />
        </section>
        <Figures view={view} compare={compare} rows={rows} />
      </main>
    </>
  );
}

function ColumnKey({ columns }: { columns: StageView["columns"] }) {
  return (
    <p className="b-key">
      {columns.map(({ id, label }, index) => (
        <span key={id}>
          <i className={`p${columnKey(index)}`} aria-hidden="true" />
          <ColumnTag index={index} label={label} />
        </span>
      ))}
    </p>
  );
}

function Figures({ view, compare, rows }: { view: StageView; compare: StageCompare; rows: StageCompare["shifts"] }) {
  const t = useTranslations("stage.compare");
  const top = rows[0]?.movement ?? null;
  return (
    <aside className="m-side">
      {top === null ? (
        <p className="m-fig">
          <span className="num">{view.people}</span>
          <span>{t("people", { count: view.people })}</span>
        </p>
      ) : (
        <p className="m-fig">
          <span className="num">{top.moved}</span>
          <span>{t("movedOnTop", { both: top.both, title: rows[0]?.title ?? "" })}</span>
        </p>
      )}
      {compare.of > 0 ? (
        <>
          <p className="m-fig">
            <span className="num">
              {compare.before}
              <ArrowRight className="i flip" aria-hidden="true" />
              <span className="vh">{t("then")}</span>
              {compare.agree}
            </span>
            <span>{t("agreeNow", { of: compare.of })}</span>
          </p>
          <p className="m-fig">
            <span className="num">{compare.own}</span>
            <span>{t("ownNow", { count: compare.own })}</span>
          </p>
        </>
      ) : null}
    </aside>
  );
}
