import { aboutLabel } from "./about";
import { present, type Room } from "./room";
import { type KeptCommitment, nameOf } from "./workshop";

/** A sentence that its writer shares, with what others may know of it. */
export type Shared = Omit<KeptCommitment, "about" | "shared" | "named"> & {
  /** a card's title or a dimension's label */
  about: string | null;
  /** null: its writer wants none */
  name: string | null;
};

/** All that are shared, hidden ones included, oldest first. */
export function sharedCommitments(room: Room): Shared[] {
  const { workshop } = room;
  return present(room)
    .flatMap((person) =>
      person.commitments
        .filter(({ shared }) => shared)
        // By name: "the rest" takes a hall a fifth of a second on Node 20.
        .map(({ id, col, occasion, action, about, named, hidden, at }) => ({
          ...{ id, col, occasion, action, hidden, at },
          about: aboutLabel(workshop.deck, about),
          name: named ? nameOf(workshop, person) : null,
        })),
    )
    .sort((a, b) => a.at - b.at);
}

/** WALL-1: what the facilitator hid is not on stage and in no report. */
export const onTheWall = (room: Room): Shared[] => sharedCommitments(room).filter(({ hidden }) => !hidden);
