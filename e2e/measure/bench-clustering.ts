import { sortableIndices } from "@/lib/domain/cards";
import { answerMatrices } from "@/lib/domain/raters";
import { present, type Room } from "@/lib/domain/room";
import { likenessOf } from "@/lib/reports/likeness";

/** What clustering takes of an analysis, which is told apart: over the last round, as the report does it. */
export function clusteringOf(room: Room, seconds: (work: () => unknown) => number): number {
  const { deck, discussed } = room.workshop;
  const cards = sortableIndices(deck);
  const last = answerMatrices(present(room), [1, 2], new Set(discussed), cards, deck.columns.length).at(-1);
  return last === undefined ? 0 : seconds(() => likenessOf(last, "bench"));
}
