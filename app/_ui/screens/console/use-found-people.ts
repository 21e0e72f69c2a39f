"use client";

import { useEffect, useState } from "react";
import type { FoundPerson } from "@/lib/domain/console-people";
import type { CommandRefusal } from "@/lib/live/protocol";
import { useConsole } from "./console-context";

/** Longer than between two letters: whoever types asks once. */
const PAUSE_MS = 250;

export type Found = { people: FoundPerson[] } | { code: CommandRefusal | "offline" };

/** Who has this in the name, as the server knows them, and again after each command; null while nothing is looked for. */
export function useFoundPeople(name: string): Found | null {
  const { view, send } = useConsole();
  const [found, setFound] = useState<Found | null>(null);
  const { version } = view;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was done about somebody shows in the next version
  useEffect(() => {
    if (name === "") return setFound(null);
    let isOver = false;
    const wait = setTimeout(async () => {
      const answer = await send("findPeople", { name });
      if (!isOver) setFound(answer.ok ? { people: answer.value } : { code: answer.code });
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(wait);
    };
  }, [name, version, send]);
  return name === "" ? null : found;
}
