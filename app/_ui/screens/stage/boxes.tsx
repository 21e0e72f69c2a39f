"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { columnKey } from "@/app/_ui/cards/column-key";
import { Selvedge } from "@/app/_ui/cards/leaf";
import type { StageView } from "@/lib/domain/view-stage";

/** Sizes of the writing, from large for a few lines down to 28 px for many. */
const SIZES = [1.2, 1.1, 1, 0.91, 0.82, 0.73, 0.64];

type BoxesProps = {
  columns: StageView["columns"];
  /** the room's lines by column, newest last */
  boxes: readonly string[][];
  /** what the article says that each column gives, once it is opened */
  shares?: readonly string[] | null;
};

/** A large box per column, filled with the room's lines as they come. Where even small ones do not fit, the oldest go. */
export function Boxes({ columns, boxes, shares = null }: BoxesProps) {
  const t = useTranslations("stage.boxes");
  const row = useRef<HTMLUListElement>(null);

  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return;
    arrange(element);
    const watch = new ResizeObserver(() => arrange(element));
    // Also what is left to the lines: a share that grows takes it from them.
    for (const one of [element, ...element.querySelectorAll(".o-lines")]) watch.observe(one);
    const again = () => arrange(element);
    document.fonts?.addEventListener("loadingdone", again);
    return () => {
      watch.disconnect();
      document.fonts?.removeEventListener("loadingdone", again);
    };
  });

  return (
    <ul ref={row} className={`o-boxes${columns.length > 2 ? " is-many" : ""}`} aria-label={t("label")}>
      {columns.map(({ id, label }, index) => (
        <li key={id} className={`o-box w-${columnKey(index)}`}>
          <Selvedge index={index} />
          <h2 className="tag o-head">
            <ColumnGlyph index={index} />
            <span>{label}</span>
          </h2>
          <Lines lines={boxes[index] ?? []} />
          {shares?.[index] ? (
            <div className="o-share reveal-text">
              <p className="o-by">{t("article")}</p>
              <p dir="auto">{shares[index]}</p>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const t = useTranslations("stage.boxes");
  if (lines.length === 0) return <p className="o-lines o-empty">{t("empty")}</p>;
  return (
    <ul className="o-lines" aria-live="polite">
      {keyed(lines).map(({ key, line }) => (
        <li key={key} className="o-line reveal-text" dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

/** Keys that stay with a line while others come and go; two people may write the same. */
function keyed(lines: readonly string[]): { key: string; line: string }[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const count = (seen.get(line) ?? 0) + 1;
    seen.set(line, count);
    return { key: `${line} ${count}`, line };
  });
}

function arrange(row: HTMLElement) {
  const boxes = [...row.querySelectorAll(".o-lines")];
  const isInside = (box: Element) => box.scrollHeight <= box.clientHeight + 1;
  for (const line of row.querySelectorAll(".o-line")) line.classList.remove("is-off");
  for (const size of SIZES) {
    row.style.setProperty("--fit", String(size));
    if (boxes.every(isInside)) return;
  }
  for (const box of boxes) {
    for (const line of [...box.children].slice(0, -1)) {
      if (isInside(box)) break;
      line.classList.add("is-off");
    }
  }
}
