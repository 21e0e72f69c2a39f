"use client";

import { useState } from "react";
import type { Commitment } from "@/lib/domain/workshop";

export type Draft = { occasion: string; action: string; named: boolean };

const EMPTY: Draft = { occasion: "", action: "", named: false };

const read = (key: string): Draft | null => {
  try {
    const { occasion, action, named } = JSON.parse(sessionStorage.getItem(key) ?? "") as Record<keyof Draft, unknown>;
    return { occasion: String(occasion ?? ""), action: String(action ?? ""), named: named === true };
  } catch {
    return null;
  }
};

/** Words on their way to a commitment: they survive a reload, and give way to what was saved. */
export function useCommitDraft(participantId: string, columnId: string, saved: Commitment | null) {
  const key = `twofold.draft.${participantId}.${columnId}`;
  const [draft, setDraft] = useState<Draft>(() => read(key) ?? saved ?? EMPTY);
  const keep = (next: Draft | null) => {
    try {
      if (next === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Without a place for it, the words live as long as this page does.
    }
  };
  return {
    draft,
    change(part: Partial<Draft>) {
      const next = { ...draft, ...part };
      setDraft(next);
      keep(next);
    },
    /** it is in the server's hands now */
    forget: () => keep(null),
  };
}
