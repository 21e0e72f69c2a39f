"use client";

import { useConsole } from "./console-context";

/** Puts a card on stage, or none. */
export function useShow(): (cardId: string | null) => Promise<boolean> {
  const { run } = useConsole();
  return (cardId) => run("show", { cardId });
}
