"use client";

import { useEffect, useState } from "react";

/** How often what is drawn by the minute is drawn anew. */
const EVERY = 5_000;

/** Server time in ms, renewed every few seconds: for what is drawn by the minute. */
export function useMinute(now: () => number): number {
  const [value, setValue] = useState(now);
  useEffect(() => {
    const tick = setInterval(() => setValue(now()), EVERY);
    return () => clearInterval(tick);
  }, [now]);
  return value;
}
