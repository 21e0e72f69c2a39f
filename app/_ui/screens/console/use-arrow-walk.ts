"use client";

import type { KeyboardEvent } from "react";
import { useShow } from "./use-show";

/** While the focus is in a list, the arrow keys put the next or the previous card on stage. */
export function useArrowWalk({ back, next }: { back: string | null; next: string | null }) {
  const show = useShow();
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    const rtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const cardId = (event.key === "ArrowRight") !== rtl ? next : back;
    if (cardId === null) return;
    event.preventDefault();
    void show(cardId);
  };
}
