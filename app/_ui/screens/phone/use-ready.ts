"use client";

import { useEffect, useState } from "react";
import { usePhone } from "./phone-context";

const AGAIN_AFTER = 2_000;

/**
 * Whether this person said to be done with the phase, and saying so. It holds on the screen at once; the server hears it
 * as soon as there is a line, for as long as the screen stands. Other tabs follow.
 */
export function useReady(): [isReady: boolean, setReady: (on: boolean) => void] {
  const { view, own, status, send } = usePhone();
  const [said, setSaid] = useState<{ on: boolean; isHeard: boolean } | null>(null);
  const { phase } = view;
  const known = own.doneIn === phase;
  const on = said?.on ?? known;
  const toTell = said !== null && !said.isHeard && status === "live";

  useEffect(() => {
    if (!toTell) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const tell = async () => {
      const answer = await send("ready", { phase, on });
      if (isOver) return;
      // The phase has gone, and this screen with it; anything else is worth another try.
      const isOutdated = !answer.ok && (answer.code === "phase_moved" || answer.code === "wrong_phase");
      if (answer.ok || isOutdated) setSaid({ on, isHeard: true });
      else again = setTimeout(tell, AGAIN_AFTER);
    };
    void tell();
    return () => {
      isOver = true;
      clearTimeout(again);
    };
  }, [toTell, on, phase, send]);

  // From here on the server's word counts, which another tab may change.
  const isKnown = said?.isHeard === true && said.on === known;
  useEffect(() => {
    if (isKnown) setSaid(null);
  }, [isKnown]);

  return [on, (next) => setSaid({ on: next, isHeard: false })];
}
