"use client";

import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { columnKey } from "@/app/_ui/cards/column-key";
import { Selvedge } from "@/app/_ui/cards/leaf";
import type { Shown } from "@/lib/domain/policy";

type Columns = readonly { id: string; label: string }[];

/** The leaves below a card, as wide as the room is split: figure, glyph and name on each. */
export function SplitLeaves({ shown, columns }: { shown: Shown; columns: Columns }) {
  const t = useTranslations("common.chart");
  const { counts, shares } = shown;
  if (counts === null) return null;
  return (
    <ul className={`d-open reveal${columns.length > 2 ? " is-many" : ""}`}>
      {columns.map(({ id, label }, index) => (
        <li
          key={id}
          className={leafClass(index, columns.length)}
          // A leaf that nobody chose is still there, as wide as its name.
          style={{ flexGrow: Math.max(counts[index] ?? 0, 0.001) }}
        >
          <span className="num">
            {shares === null ? (counts[index] ?? 0) : t("percent", { value: shares[index] ?? 0 })}
          </span>
          <span className="tag">
            <ColumnGlyph index={index} variant="onFill" />
            <span>{label}</span>
          </span>
          <Selvedge index={index} />
        </li>
      ))}
      {columns.length === 2 ? <li className="d-fold" aria-hidden="true" /> : null}
    </ul>
  );
}

/** One leaf per column, all alike: for what has a share in each. A text may still be missing: then the leaf is empty. */
export function ShareLeaves({ columns, texts }: { columns: Columns; texts: readonly string[] | null }) {
  return (
    <ul className={`d-shares${columns.length > 2 ? " is-many" : ""}`}>
      {columns.map(({ id, label }, index) => (
        <li key={id} className={`d-share w-${columnKey(index)}`}>
          <span className="tag">
            <ColumnGlyph index={index} />
            <span>{label}</span>
          </span>
          {texts?.[index] ? <p className="reveal-text">{texts[index]}</p> : null}
        </li>
      ))}
    </ul>
  );
}

const leafClass = (index: number, of: number) =>
  ["d-leaf", `l${columnKey(index)}`, index === of - 1 && "is-last"].filter(Boolean).join(" ");
