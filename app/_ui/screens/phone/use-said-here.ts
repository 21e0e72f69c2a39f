"use client";

import { useEffect } from "react";
import { usePhone } from "./phone-context";

/** Says what has just come on the screen: a live region that comes together with its text stays unheard. */
export function useSaidHere(sentence: string): void {
  const { say } = usePhone();
  useEffect(() => say(sentence), [say, sentence]);
}
