"use client";

import { type PointerEvent, useRef } from "react";
import { leanOf, swipedTo } from "./swipe";

type Start = { x: number; y: number; at: number; pointer: number };

type Swipe = {
  enabled: boolean;
  /** while a finger holds the card nobody is moved to another screen */
  onHold: (isHeld: boolean) => void;
  onSwipe: (column: 0 | 1) => void;
};

/** Carrying a card sideways. The card follows by style variables, so nothing is drawn anew under a moving finger. */
export function useSwipe({ enabled, onHold, onSwipe }: Swipe) {
  const start = useRef<Start | null>(null);

  function follow(card: HTMLElement, dx: number) {
    card.style.setProperty("--dx", `${dx}px`);
    card.style.setProperty("--turn", `${leanOf({ dx, width: card.offsetWidth })}deg`);
  }
  function letGo(card: HTMLElement) {
    start.current = null;
    card.classList.remove("is-held");
    onHold(false);
  }
  function fallBack(card: HTMLElement) {
    card.style.removeProperty("--dx");
    card.style.removeProperty("--turn");
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (!enabled || !event.isPrimary || event.button !== 0) return;
      const card = event.currentTarget;
      start.current = { x: event.clientX, y: event.clientY, at: event.timeStamp, pointer: event.pointerId };
      card.setPointerCapture(event.pointerId);
      card.classList.add("is-held");
      onHold(true);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (start.current?.pointer === event.pointerId) follow(event.currentTarget, event.clientX - start.current.x);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const from = start.current;
      const card = event.currentTarget;
      if (from?.pointer !== event.pointerId) return;
      const way = { dx: event.clientX - from.x, dy: event.clientY - from.y, ms: event.timeStamp - from.at };
      const column = swipedTo({ ...way, width: card.offsetWidth }, getComputedStyle(card).direction === "rtl");
      if (column === null) fallBack(card);
      else onSwipe(column);
      letGo(card);
    },
    /** the browser took the finger over, to scroll or to go back */
    onPointerCancel(event: PointerEvent<HTMLElement>) {
      if (start.current?.pointer !== event.pointerId) return;
      fallBack(event.currentTarget);
      letGo(event.currentTarget);
    },
  };
}
