"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import type { StageCommitment, StageView } from "@/lib/domain/view-stage";

/** Sizes of the writing, in steps down to 28 px; below that the oldest notes leave the wall. */
const STEPS = [1, 0.9, 0.8, 0.72, 0.64];

/** Commitments that their writers share, newest first; as many as fit at a size that can be read. */
export function Wall({
  notes,
  columns,
  columnCount,
}: {
  notes: StageCommitment[];
  columns: StageView["columns"];
  columnCount: 2 | 3;
}) {
  const t = useTranslations("stage.commit");
  const wall = useRef<HTMLUListElement>(null);

  useLayoutEffect(() => {
    const element = wall.current;
    if (element === null) return;
    arrange(element);
    const watch = new ResizeObserver(() => arrange(element));
    watch.observe(element);
    return () => watch.disconnect();
  });

  return (
    <section className="w-main" aria-label={t("wallLabel")}>
      <ul ref={wall} className={`w-wall of-${columnCount}`}>
        {[...notes].reverse().map((note) => (
          <li className="sheet w-note" key={`${note.col} ${note.occasion} ${note.action} ${note.name}`}>
            <p className="flare" dir="auto">
              {note.occasion === ""
                ? t("noteAlways", { action: note.action })
                : t("note", { occasion: note.occasion, action: note.action })}
            </p>
            <p className="w-by">
              <ColumnGlyph index={note.col} />
              <span className="vh">{columns[note.col]?.label}</span>
              {note.name === null ? null : <bdi>{note.name}</bdi>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function arrange(wall: HTMLElement) {
  const notes = [...wall.children];
  const isInside = () => wall.scrollHeight <= wall.clientHeight + 1 && wall.scrollWidth <= wall.clientWidth + 1;
  for (const note of notes) note.classList.remove("is-off");
  for (const step of STEPS) {
    wall.style.setProperty("--fit", String(step));
    if (isInside()) return;
  }
  for (const note of notes.slice(1).reverse()) {
    note.classList.add("is-off");
    if (isInside()) return;
  }
}
