import { modelIndices } from "@/lib/domain/cards";
import type { Deck } from "@/lib/domain/deck";
import { isBefore, type Phase } from "@/lib/domain/phase";
import type { Room } from "@/lib/domain/room";
import { FIRST_STAGE, type Stage, type Workshop } from "@/lib/domain/workshop";
import { type Answers, aCommitment, aDeck, aPerson, aRoom, aWorkshop } from "./builders";

// One room with everything in it, for what each audience may and may not see.

/** The deck of the full room. */
export const deck = aDeck();
export const ALL = modelIndices(deck);
export const sheetOf = (person: number): Answers =>
  Array.from({ length: 24 }, (_, card) => ((person * 7 + card * 3) % 5 < 3 ? 0 : 1));

/** Twelve people who answered everything; each has a private and a shared commitment, one of them named. */
export function people(of: Deck = deck) {
  return Array.from({ length: 12 }, (_, index) =>
    aPerson(of, index + 1, {
      name: `PERSON ${index + 1}`,
      first: sheetOf(index),
      second: sheetOf(index + 3),
      objections: [index % 3],
      rating: (index % 5) + 1,
      commitments: [
        aCommitment({ col: 0, occasion: `PRIVATE occasion ${index}`, action: `PRIVATE action ${index}` }),
        aCommitment({
          col: 1,
          occasion: `shared occasion ${index}`,
          action: `shared action ${index}`,
          shared: true,
          named: index === 4,
        }),
      ],
    }),
  );
}
export const roomIn = (phase: Phase, changes: Partial<Workshop> = {}, of: Deck = deck): Room =>
  aRoom(aWorkshop({ deck: of, phase, discussed: isBefore(phase, "resort") ? [] : [2, 6], ...changes }), people(of));
export const stageWith = (changes: Partial<Stage>): Stage => ({ ...FIRST_STAGE, ...changes });

/** Every string that stands anywhere in a value, keys included. */
export function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (value !== null && typeof value === "object")
    return Object.entries(value).flatMap(([key, inner]) => [key, ...strings(inner)]);
  return [];
}
export const text = (value: unknown) => strings(value).join("\n");
