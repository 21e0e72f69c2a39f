"use client";

import { ChevronDown, Circle, Presentation } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { SplitBar } from "@/app/_ui/charts/split-bar";
import { IconButton } from "@/app/_ui/primitives/icon-button";
import { Pill } from "@/app/_ui/primitives/pill";
import { isSortable } from "@/lib/domain/cards";
import type { Shown } from "@/lib/domain/policy";
import { CardDetail } from "./card-detail";
import { useConsole } from "./console-context";
import type { Compared } from "./standing";
import { useShow } from "./use-show";
import { useViewport } from "./use-viewport";

export type SplitRowProps = {
  one: Compared;
  /** the split for the facilitator: round 1, or what counts in the end */
  split: Shown;
  /** whether the article's view is drawn, for the facilitator only */
  article: boolean;
  /** a second line under the title */
  note?: ReactNode;
  /** the row can put its card on stage; not while people sort */
  stageable: boolean;
  /** a word beside the title */
  tag?: ReactNode;
  /** why the card stands here, across the row */
  why?: ReactNode;
  /** what can be done about its place; the card on stage has its state there instead */
  actions?: ReactNode;
};

/** One card: how the room split, whether it is on stage; opens to what the facilitator may want to know about it. */
export function SplitRow({ one, split, article, note, stageable, tag, why, actions }: SplitRowProps) {
  const t = useTranslations("console.cards");
  const { view } = useConsole();
  const show = useShow();
  const [open, setOpen] = useState(false);
  const detailId = useId();
  const { seen } = one;
  const { onStage } = seen;
  const two = view.columns.length === 2;
  const counts = split.counts ?? [];
  const label = onStage ? t("takeOff", { title: seen.title }) : t("putOn", { title: seen.title });
  return (
    <li className={onStage ? "dr on" : "dr"} data-card={seen.id}>
      {stageable ? (
        <IconButton
          label={label}
          icon={onStage ? <Presentation size={20} /> : <Circle size={20} />}
          aria-pressed={onStage}
          onClick={() => show(onStage ? null : seen.id)}
        />
      ) : (
        <span />
      )}
      <button
        type="button"
        className="dr-n flex min-h-12 py-1.5 items-center gap-2 text-start"
        aria-expanded={open}
        aria-controls={detailId}
        onClick={() => setOpen(!open)}
      >
        <span className="grow">
          {seen.title}
          {note ? <span className="xs muted block font-normal">{note}</span> : null}
        </span>
        {tag}
        {article && one.expected !== null ? <ColumnGlyph index={one.expected} /> : null}
        <ChevronDown className={open ? "rotate-180 text-ink-3" : "text-ink-3"} size={16} aria-hidden="true" />
      </button>
      {isSortable(one.card) ? <Split split={split} two={two} counts={counts} /> : null}
      {why ? <p className="dr-why">{why}</p> : null}
      {actions && !onStage ? <div className="dr-act">{actions}</div> : <RowState one={one} />}
      {open ? (
        <div id={detailId} className="col-span-full pb-3 ps-3 pe-3">
          <CardDetail one={one} article={article} />
        </div>
      ) : null}
    </li>
  );
}

function Split({ split, two, counts }: { split: Shown; two: boolean; counts: readonly number[] }) {
  const { view } = useConsole();
  if (two)
    return (
      <>
        <span className="num dr-a" aria-hidden="true">
          {counts[0] ?? 0}
        </span>
        <SplitBar size="mid" shown={split} columns={view.columns} />
        <span className="num dr-b" aria-hidden="true">
          {counts[1] ?? 0}
        </span>
      </>
    );
  return (
    <span className="dr-many py-2">
      <SplitBar size="mid" shown={split} columns={view.columns} />
      <span className="dr-c" aria-hidden="true">
        {view.columns.map((column, index) => (
          <span key={column.id} className="num flex items-center gap-1">
            <ColumnGlyph index={index} />
            {counts[index] ?? 0}
          </span>
        ))}
      </span>
    </span>
  );
}

function RowState({ one }: { one: Compared }) {
  const t = useTranslations("console.cards");
  const { view } = useConsole();
  const viewport = useViewport();
  const { onStage, discussed, revealed, split } = one.seen;
  if (onStage) return <Pill>{t("onStage")}</Pill>;
  if (view.phase === "compare") return revealed ? <Pill>{t("opened")}</Pill> : null;
  if (discussed) return <Pill>{t("discussed")}</Pill>;
  // Where pills stand below the title they cost a line; the order of the list says the same.
  return split && viewport === "desk" ? <Pill tone="line">{t("split")}</Pill> : null;
}
