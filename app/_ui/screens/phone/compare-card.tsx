"use client";

import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Sheet } from "@/app/_ui/cards/sheet";
import { Pill } from "@/app/_ui/primitives/pill";
import { ArticleReason } from "./article-reason";
import type { ComparePage } from "./compare-pages";
import { usePhone } from "./phone-context";
import { RoomSplit } from "./room-split";

/** One card on three lines of one axis: if they line up, one sees it before one reads it. */
export function CompareCard({ page }: { page: ComparePage }) {
  const t = useTranslations("phone.compare");
  const { view } = usePhone();
  const { card, mine, room, revealed } = page;
  const { columns } = view;
  const isPlaced = card.kind !== "interplay";
  return (
    <>
      <Sheet dim className="c-sheet">
        {page.isOnStage ? (
          <p className="mb-3">
            <Pill tone="line">{t("onStage")}</Pill>
          </p>
        ) : null}
        <h2 className="flare c-text" dir="auto">
          {card.text}
        </h2>
        {isPlaced ? (
          <div className="c-axis">
            <AxisHead />
            <Row label={t("you")}>
              <Track column={mine} columns={columns} none={t("youOpen")} />
            </Row>
            {room ? (
              <Row label={t("room", { count: room.n })}>
                <RoomSplit columns={columns} shown={room} />
              </Row>
            ) : null}
            {revealed ? (
              <Row label={t("article")}>
                <Track column={revealed.expected} columns={columns} none={revealed.label} />
              </Row>
            ) : null}
          </div>
        ) : null}
        {revealed ? null : <p className="mt-4">{t(isPlaced && !room ? "mineFirst" : "notYet")}</p>}
      </Sheet>
      {revealed ? <ArticleReason revealed={revealed} /> : null}
    </>
  );
}

/** Two columns by name at their ends; more by glyph over their part of the axis. */
function AxisHead() {
  const { view } = usePhone();
  const { columns } = view;
  if (columns.length === 2)
    return (
      <div className="c-cols">
        {columns.map(({ id, label }, index) => (
          <ColumnTag key={id} index={index} label={label} glyphLast={index === 1} />
        ))}
      </div>
    );
  return (
    <div className="c-cols">
      {columns.map(({ id, label }, index) => (
        <span key={id} className="stack flex-1 items-center gap-1 text-center">
          <ColumnGlyph index={index} />
          <span className="text-xs">{label}</span>
        </span>
      ))}
    </div>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="c-row">
      <span className="c-l">{label}</span>
      {children}
    </div>
  );
}

type TrackProps = { column: number | null; columns: readonly { label: string }[]; none: string };

function Track({ column, columns, none }: TrackProps) {
  if (column === null) return <span className="c-track flex items-center px-4 text-sm">{none}</span>;
  const middle = `${((column + 0.5) / columns.length) * 100}%`;
  return (
    <span className="c-track" role="img" aria-label={columns[column]?.label}>
      <span className="c-mk" style={{ "--at": middle } as CSSProperties}>
        <ColumnGlyph index={column} />
      </span>
    </span>
  );
}
