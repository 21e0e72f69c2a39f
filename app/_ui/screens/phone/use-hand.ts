"use client";

import { useEffect, useEffectEvent } from "react";
import { usePhone } from "./phone-context";

/** The server lets go of a card after fifteen seconds: said again before, a chooser that is read longer keeps it. */
const AGAIN_EVERY_MS = 10_000;
/** Longer than a minute nobody keeps a card by leaving a phone lie. */
const TIMES = 6;

/** Tells the table that a card is in this person's hand, and that it was let go; null: none is. */
export function useHand(cardId: string | null): void {
  const { send, status } = usePhone();
  const isLive = status === "live";
  const take = useEffectEvent(() => void send("tableHold", { cardId }));
  const letGo = useEffectEvent(() => void send("tableHold", { cardId: null }));

  useEffect(() => {
    if (cardId === null || !isLive) return;
    let times = 1;
    take();
    const again = setInterval(() => {
      if (++times > TIMES) clearInterval(again);
      else if (document.visibilityState === "visible") take();
    }, AGAIN_EVERY_MS);
    return () => {
      clearInterval(again);
      letGo();
    };
  }, [cardId, isLive]);
}
