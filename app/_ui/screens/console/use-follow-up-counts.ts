"use client";

import { useEffect, useState } from "react";
import { useConsole } from "./console-context";

/** `hasMail`: this installation can send one. */
export type Counts = { yes: number; answered: number; hasMail: boolean };

/** People say yes and answer outside of the live room: asked for while the part is looked at. */
const EVERY_MS = 15_000;

/** null: there is no follow-up, or nothing has come yet. */
export function useFollowUpCounts(): Counts | null {
  const { view, workshopId } = useConsole();
  const [counts, setCounts] = useState<Counts | null>(null);
  const isOn = view.followUp.weeks !== null && !view.rehearsal;

  useEffect(() => {
    if (!isOn) return setCounts(null);
    let gone = false;
    const ask = async () => {
      // What was told last stays: it is looked for again soon.
      const found = await load(workshopId).catch(() => null);
      if (!gone && found !== null) setCounts(found);
    };
    void ask();
    const timer = setInterval(ask, EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [isOn, workshopId]);

  return counts;
}

async function load(workshopId: string): Promise<Counts | null> {
  const response = await fetch(`/api/workshops/${workshopId}/follow-up`);
  return response.ok ? ((await response.json()) as Counts) : null;
}
