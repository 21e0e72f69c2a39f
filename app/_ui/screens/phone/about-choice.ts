"use client";

import type { AboutNamed, Topics } from "@/lib/domain/about";

// A choice of a native list is a text: "card:<id>", "dimension:<id>", or nothing.

export const choiceOf = (about: AboutNamed): string =>
  about === null ? "" : "cardId" in about ? `card:${about.cardId}` : `dimension:${about.dimensionId}`;

export function aboutOf(choice: string): AboutNamed {
  const [kind, id] = choice.split(":");
  if (!id) return null;
  return kind === "card" ? { cardId: id } : { dimensionId: id };
}

/** How the room calls it; null when it is about nothing, or about what is not here. */
export function aboutText(topics: Topics | null, about: AboutNamed): string | null {
  if (topics === null || about === null) return null;
  if ("cardId" in about) return topics.cards.find(({ id }) => id === about.cardId)?.title ?? null;
  return topics.dimensions.find(({ id }) => id === about.dimensionId)?.label ?? null;
}
