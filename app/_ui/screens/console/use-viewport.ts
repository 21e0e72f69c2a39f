"use client";

import { useSyncExternalStore } from "react";

/** The breakpoints of console.css: below them parts of the console stand elsewhere, not only differently. */
const TABLET = "(max-width: 74.99rem)";
const PHONE = "(max-width: 47.5rem)";

export type Viewport = "phone" | "tablet" | "desk";

function subscribe(onChange: () => void) {
  const queries = [TABLET, PHONE].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}

function read(): Viewport {
  if (matchMedia(PHONE).matches) return "phone";
  return matchMedia(TABLET).matches ? "tablet" : "desk";
}

/** The server draws no live part of the console, so what it would answer is never seen. */
export const useViewport = (): Viewport => useSyncExternalStore(subscribe, read, () => "desk");
