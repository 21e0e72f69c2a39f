"use client";

import { useState } from "react";
import type { OwnCommitment } from "@/lib/domain/view-phone";
import { cleanWords } from "@/lib/domain/words";
import { choiceOf } from "./about-choice";

/** `about`: a choice of the list (about-choice.ts) */
export type Draft = { occasion: string; action: string; about: string; named: boolean };

const EMPTY: Draft = { occasion: "", action: "", about: "", named: false };

const read = (key: string): Draft | null => {
  try {
    const { occasion, action, about, named } = JSON.parse(sessionStorage.getItem(key) ?? "") as Record<
      keyof Draft,
      unknown
    >;
    return {
      occasion: String(occasion ?? ""),
      action: String(action ?? ""),
      about: String(about ?? ""),
      named: named === true,
    };
  } catch {
    return null;
  }
};

export const draftOf = (saved: OwnCommitment | null): Draft =>
  saved === null ? EMPTY : { ...saved, about: choiceOf(saved.about) };

/** Whoever types "I will" after "I will …" would read it twice on the wall: what the label says is left out. */
export function withoutLabel(words: string, label: string): string {
  const said = `${label.replace(/[\s….]+$/u, "").toLowerCase()} `;
  const text = `${words.trim()} `;
  return text.toLowerCase().startsWith(said) ? text.slice(said.length).trim() : words;
}

const keyOf = (participantId: string, columnId: string) => `twofold.draft.${participantId}.${columnId}`;

/** What was written on this phone and is in no saved sentence, by column: it is nobody's but this phone's. */
export function unsavedDrafts(
  { participantId, commitments }: { participantId: string; commitments: readonly OwnCommitment[] },
  columns: readonly { id: string }[],
): { col: number; occasion: string; action: string }[] {
  return columns.flatMap(({ id }, col) => {
    const draft = read(keyOf(participantId, id));
    if (draft === null) return [];
    const [occasion, action] = [cleanWords(draft.occasion), cleanWords(draft.action)];
    const saved = commitments.find((one) => one.col === col);
    const isSaved = saved?.occasion === occasion && saved.action === action;
    return isSaved || (occasion === "" && action === "") ? [] : [{ col, occasion, action }];
  });
}

/** Words on their way to a commitment: they survive a reload, and give way to what was saved. */
export function useCommitDraft(participantId: string, columnId: string, saved: OwnCommitment | null) {
  const key = keyOf(participantId, columnId);
  const [draft, setDraft] = useState<Draft>(() => read(key) ?? draftOf(saved));
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
