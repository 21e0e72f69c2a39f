import { aboutLabel } from "./about";
import { FOUND_MOST, folded } from "./console-people";
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

export type ConsoleCommitment = Omit<Shared, "at">;

export const forConsole = ({ at: _, ...shared }: Shared): ConsoleCommitment => shared;

/** WALL-4: by the words of it that somebody remembers, in any order; above the list's length it is the way to each. */
export function foundCommitments(room: Room, text: string): ConsoleCommitment[] {
  const words = folded(text).split(/\s+/).map(bare).filter(Boolean);
  if (words.length === 0) return [];
  const says = ({ occasion, action, name }: Shared) => folded([occasion, action, name].join(" "));
  return sharedCommitments(room)
    .reverse()
    .filter((shared) => words.every((word) => says(shared).includes(word)))
    .slice(0, FOUND_MOST)
    .map(forConsole);
}

/** Without the comma or full stop that stands after it on the wall. */
const bare = (word: string) => word.replace(/^\p{P}+|\p{P}+$/gu, "");
