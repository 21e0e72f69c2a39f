"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, type Ref, useImperativeHandle, useRef } from "react";
import { ColumnGlyph } from "./column-glyph";
import { flyAway } from "./fly-away";
import { useSwipe } from "./use-swipe";

/** Over this a card's text is set smaller. */
const LONG_TEXT = 80;

/** Sends the card on top to a leaf; call it just before the card is placed. */
export type StackHandle = { fly: (target: Element | null) => void };

type CardStackProps = {
  card: { id: string; text: string };
  /** by which the screen says what it is about */
  textId?: string;
  /** how many lie below it; two are drawn */
  below: number;
  /** two columns can be swiped to; more cannot */
  isSwipeable: boolean;
  hint: ReactNode;
  /** above the text: why this card is here again */
  note?: ReactNode;
  onHold: (isHeld: boolean) => void;
  onSwipe: (column: 0 | 1) => void;
  ref?: Ref<StackHandle>;
};

/** One card on top of the deck. */
export function CardStack({ card, textId, below, isSwipeable, hint, note, onHold, onSwipe, ref }: CardStackProps) {
  const top = useRef<HTMLElement>(null);
  const swipe = useSwipe({ enabled: isSwipeable, onHold, onSwipe });
  useImperativeHandle(ref, () => ({ fly: (target) => top.current && flyAway(top.current, target) }));
  return (
    <div className="deck">
      {below > 1 ? <span className="sheet under u2" /> : null}
      {below > 0 ? <span className="sheet under u1" /> : null}
      <article
        key={card.id}
        ref={top}
        className={`sheet s-card dim is-next ${isSwipeable ? "select-none" : ""}`}
        {...swipe}
      >
        {note}
        <p
          className={`flare s-text ${card.text.length > LONG_TEXT ? "lng" : ""}`}
          id={textId}
          dir="auto"
          data-testid="current-card"
        >
          {card.text}
        </p>
        {isSwipeable ? <SwipeHint>{hint}</SwipeHint> : null}
      </article>
    </div>
  );
}

function SwipeHint({ children }: { children: ReactNode }) {
  return (
    <p className="s-swipe" aria-hidden="true">
      <span className="row">
        <ChevronLeft className="flip" size={22} />
        <ColumnGlyph index={0} />
      </span>
      <span>{children}</span>
      <span className="row">
        <ColumnGlyph index={1} />
        <ChevronRight className="flip" size={22} />
      </span>
    </p>
  );
}
