"use client";

import { useCallback, useState } from "react";

/** What a live region says. The same sentence twice is heard twice: a blank at its end makes it another text. */
export function useSaid(): [said: string, say: (sentence: string) => void] {
  const [said, setSaid] = useState("");
  const say = useCallback(
    (sentence: string) => setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence)),
    [],
  );
  return [said, say];
}
