"use client";

import { useEffect, useState } from "react";
import type { AckOf, CommandRefusal } from "@/lib/live/protocol";
import { useConsole } from "./console-context";

/** Longer than between two letters: whoever types asks once. */
const PAUSE_MS = 250;

type Search = "findPeople" | "findShared";
type ValueOf<Name extends Search> = Extract<AckOf<Name>, { ok: true }>["value"];
export type Found<Name extends Search> = { list: ValueOf<Name> } | { code: CommandRefusal | "offline" };

/** What the server finds by this text, and again after each command; null while nothing is looked for. */
function useFound<Name extends Search>(text: string, ask: () => Promise<Found<Name>>): Found<Name> | null {
  const { view } = useConsole();
  const [found, setFound] = useState<Found<Name> | null>(null);
  const { version } = view;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was done about a hit shows in the next version
  useEffect(() => {
    if (text === "") return setFound(null);
    let isOver = false;
    const wait = setTimeout(async () => {
      const answer = await ask();
      if (!isOver) setFound(answer);
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(wait);
    };
  }, [text, version]);
  return text === "" ? null : found;
}

export function useFoundPeople(name: string): Found<"findPeople"> | null {
  const { send } = useConsole();
  return useFound<"findPeople">(name, async () => {
    const answer = await send("findPeople", { name });
    return answer.ok ? { list: answer.value } : { code: answer.code };
  });
}

export function useFoundShared(text: string): Found<"findShared"> | null {
  const { send } = useConsole();
  return useFound<"findShared">(text, async () => {
    const answer = await send("findShared", { text });
    return answer.ok ? { list: answer.value } : { code: answer.code };
  });
}
