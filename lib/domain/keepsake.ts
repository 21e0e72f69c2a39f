import { aboutLabel } from "./about";
import type { Deck } from "./deck";
import type { KeptCommitment } from "./workshop";

/** What somebody takes home from a workshop: the own sentences, shared or not, hidden or not. */
export type Keepsake = {
  title: string;
  /** when the workshop closed, or while it is open when a sentence was last written; ms since 1970 */
  at: number;
  sentences: { col: number; column: string; occasion: string; action: string; about: string | null }[];
};

type From = { title: string; deck: Deck; closedAt: number | null; createdAt: number };

/** KEEP-1 */
export function keepsakeOf({ title, deck, closedAt, createdAt }: From, commitments: KeptCommitment[]): Keepsake {
  const written = [...commitments].sort((a, b) => a.col - b.col);
  return {
    title,
    at: closedAt ?? Math.max(createdAt, ...written.map(({ at }) => at)),
    sentences: written.map(({ col, occasion, action, about }) => ({
      col,
      column: deck.columns[col]?.label ?? "",
      occasion,
      action,
      about: aboutLabel(deck, about),
    })),
  };
}
