"use client";

import { useEffect, useRef } from "react";

const ROW = "[data-card]";

/**
 * A row that goes to another part of the queue is drawn anew there, and the focus that was in it would be lost: it goes
 * along with the row. Call it where rows with `data-card` are drawn.
 */
export function useFocusFollows(): void {
  const touched = useRef<{ card: string; byKey: boolean } | null>(null);

  useEffect(() => {
    function note(event: Event) {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>(ROW) : null;
      const byKey = event.type === "keydown" || (event instanceof MouseEvent && event.detail === 0);
      touched.current = row?.dataset.card === undefined ? null : { card: row.dataset.card, byKey };
    }
    document.addEventListener("keydown", note);
    document.addEventListener("click", note);
    return () => {
      document.removeEventListener("keydown", note);
      document.removeEventListener("click", note);
    };
  }, []);

  // After each drawing: whether the focus was lost is seen only then.
  useEffect(() => {
    const { activeElement } = document;
    if (touched.current === null || (activeElement !== null && activeElement !== document.body)) return;
    const { card, byKey } = touched.current;
    const row = document.querySelector(`[data-card="${CSS.escape(card)}"]`);
    row?.querySelector<HTMLElement>(".dr-n")?.focus({ preventScroll: !byKey });
  });
}
