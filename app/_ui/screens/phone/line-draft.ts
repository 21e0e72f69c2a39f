"use client";

import { useState } from "react";

const read = (key: string): string | null => {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
};

const keyOf = (participantId: string, about: string) => `twofold.line.${participantId}.${about}`;

/** Whether something was typed about it on this phone that the server does not have. */
export const isUnsent = (participantId: string, about: string): boolean =>
  (read(keyOf(participantId, about)) ?? "").trim() !== "";

/** A line on its way: it survives a reload and another card on stage, and gives way to what was saved. */
export function useLineDraft(participantId: string, about: string, saved: string) {
  const key = keyOf(participantId, about);
  const [draft, setDraft] = useState(() => read(key) ?? saved);
  return {
    draft,
    change(text: string) {
      setDraft(text);
      try {
        if (text === saved) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, text);
      } catch {
        // Without a place for it, the line lives as long as this page does.
      }
    },
    /** it is in the server's hands now */
    forget() {
      try {
        sessionStorage.removeItem(key);
      } catch {
        // nothing was kept
      }
    },
  };
}
