"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { useCommitmentSentence } from "@/app/_ui/cards/use-commitment-sentence";
import type { StageCommitment, StageView } from "@/lib/domain/view-stage";

/** Sizes of the writing, from large for a few down to 28 px, and how many notes must stay before a smaller one is tried: the oldest go first. */
const STEPS = [
  { size: 1.9, keep: 9 },
  { size: 1.6, keep: 9 },
  { size: 1.3, keep: 9 },
  { size: 1.15, keep: 9 },
  { size: 1, keep: 9 },
  { size: 0.9, keep: 9 },
  { size: 0.8, keep: 4 },
  { size: 0.64, keep: 1 },
];

/** Notes beside each other: the first ones are large, and beside prompts there is room for two. */
const columnsFor = (notes: number, isNarrow: boolean) => (notes < 3 ? 1 : notes < 7 || isNarrow ? 2 : 3);

type WallProps = { notes: StageCommitment[]; columns: StageView["columns"]; isNarrow: boolean };

/** Commitments that their writers share, newest first; as many as fit at a size that can be read. */
export function Wall({ notes, columns, isNarrow }: WallProps) {
  const t = useTranslations("stage.commit");
  const sentence = useCommitmentSentence();
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
      <ul ref={wall} className={`w-wall of-${columnsFor(notes.length, isNarrow)}`}>
        {keyed(notes).map(({ key, note }) => (
          <li className="sheet w-note" key={key}>
            <p className="flare" dir="auto">
              {sentence.shown(note)}
            </p>
            {note.about === null ? null : (
              <p className="w-about" dir="auto">
                {note.about}
              </p>
            )}
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

/** Newest first, under keys that stay with a note while others come and go; two people may share the same words. */
function keyed(notes: StageCommitment[]) {
  const seen = new Map<string, number>();
  const all = notes.map((note) => {
    const words = `${note.col} ${note.occasion} ${note.action} ${note.about} ${note.name}`;
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return { key: `${words} ${count}`, note };
  });
  return all.reverse();
}

function arrange(wall: HTMLElement) {
  const notes = [...wall.children];
  const isInside = () => wall.scrollHeight <= wall.clientHeight + 1 && wall.scrollWidth <= wall.clientWidth + 1;
  for (const { size, keep } of STEPS) {
    wall.style.setProperty("--fit", String(size));
    for (const note of notes) note.classList.remove("is-off");
    for (let shown = notes.length; shown > Math.min(keep, notes.length) && !isInside(); shown--) {
      notes[shown - 1]?.classList.add("is-off");
    }
    if (isInside()) return grow(wall, isInside);
  }
}

/** Fewer notes than a larger size may hold, too: it is taken when they do, so that no half of the wall stays empty. */
function grow(wall: HTMLElement, isInside: () => boolean) {
  const fitting = wall.style.getPropertyValue("--fit");
  for (const { size } of STEPS) {
    wall.style.setProperty("--fit", String(size));
    if (isInside()) return;
  }
  wall.style.setProperty("--fit", fitting);
}
