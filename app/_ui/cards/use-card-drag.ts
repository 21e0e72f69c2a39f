"use client";

import { type PointerEvent, useEffect, useRef } from "react";

/** A mouse drags once it moves this far; a finger must rest first, because moving at once is scrolling. */
const MOUSE_PX = 6;
const REST_MS = 280;
const REST_PX = 10;

type Drag = {
  cardId: string;
  card: HTMLElement;
  pointer: number;
  x: number;
  y: number;
  ghost: HTMLElement | null;
  rest: ReturnType<typeof setTimeout> | null;
};

type CardDrag = {
  enabled: boolean;
  onHold: (isHeld: boolean, cardId: string) => void;
  onDrop: (cardId: string, column: number) => void;
};

/**
 * Dragging cards between elements with `data-column`, by mouse, pen and finger alike. Own pointer events instead of
 * the browser's drag and drop: that one does not start on buttons in Firefox.
 */
export function useCardDrag({ enabled, onHold, onDrop }: CardDrag) {
  const drag = useRef<Drag | null>(null);
  const justDragged = useRef(false);

  useEffect(() => {
    // Once a finger has picked a card up, the page must not scroll under it; React's own listeners cannot forbid that.
    const stay = (event: TouchEvent) => {
      if (drag.current?.ghost) event.preventDefault();
    };
    document.addEventListener("touchmove", stay, { passive: false });
    return () => document.removeEventListener("touchmove", stay);
  }, []);

  // On a board that others move too a card may be drawn elsewhere in the middle: then it is in no hand any more.
  useEffect(() => {
    if (drag.current?.card.isConnected === false) end(drag.current);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the board goes
  useEffect(() => () => (drag.current === null ? undefined : end(drag.current)), []);

  function pickUp(from: Drag) {
    const box = from.card.getBoundingClientRect();
    const ghost = from.card.cloneNode(true) as HTMLElement;
    ghost.setAttribute("aria-hidden", "true");
    ghost.classList.add("pointer-events-none", "fixed", "z-50");
    Object.assign(ghost.style, { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px` });
    document.body.append(ghost);
    from.ghost = ghost;
    from.card.classList.add("is-dragged");
    onHold(true, from.cardId);
  }
  function end(from: Drag) {
    if (from.rest !== null) clearTimeout(from.rest);
    drag.current = null;
    if (from.ghost === null) return;
    from.ghost.remove();
    from.card.classList.remove("is-dragged");
    for (const column of document.querySelectorAll(".is-over")) column.classList.remove("is-over");
    onHold(false, from.cardId);
  }
  const columnAt = (x: number, y: number) => document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-column]");

  return {
    /** true once after a drag: the click that ends it is none */
    wasDrag() {
      const was = justDragged.current;
      justDragged.current = false;
      return was;
    },
    handlers: (cardId: string) => ({
      onPointerDown(event: PointerEvent<HTMLElement>) {
        justDragged.current = false;
        if (!enabled || !event.isPrimary || event.button !== 0) return;
        const from: Drag = {
          cardId,
          card: event.currentTarget,
          pointer: event.pointerId,
          x: event.clientX,
          y: event.clientY,
          ghost: null,
          rest: null,
        };
        if (event.pointerType === "touch") from.rest = setTimeout(() => pickUp(from), REST_MS);
        else from.card.setPointerCapture(event.pointerId);
        drag.current = from;
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const from = drag.current;
        if (from?.pointer !== event.pointerId) return;
        const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
        const far = Math.hypot(dx, dy);
        if (from.ghost === null) {
          if (event.pointerType === "touch") return far > REST_PX ? end(from) : undefined;
          if (far < MOUSE_PX) return;
          pickUp(from);
        }
        if (from.ghost) from.ghost.style.translate = `${dx}px ${dy}px`;
        const over = columnAt(event.clientX, event.clientY);
        for (const column of document.querySelectorAll(".is-over"))
          if (column !== over) column.classList.remove("is-over");
        over?.classList.add("is-over");
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const from = drag.current;
        if (from?.pointer !== event.pointerId) return;
        const column = from.ghost === null ? undefined : columnAt(event.clientX, event.clientY)?.dataset.column;
        justDragged.current = from.ghost !== null;
        end(from);
        if (column !== undefined) onDrop(from.cardId, Number(column));
      },
      onPointerCancel(event: PointerEvent<HTMLElement>) {
        if (drag.current?.pointer === event.pointerId) end(drag.current);
      },
      onContextMenu(event: { preventDefault: () => void }) {
        // A resting finger opens it, which would end the drag.
        if (drag.current !== null) event.preventDefault();
      },
    }),
  };
}
