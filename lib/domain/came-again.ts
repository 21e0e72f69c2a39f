import type { Person, Room } from "./room";

/** Whoever joins anew after being removed is somebody new, of the same browser as this one. */
export const firstSelf = ({ id, formerly }: Pick<Person, "id" | "formerly">): string => formerly ?? id;

/** PEOPLE-2: by the first of them, who of a browser is in the room. */
export function cameAgain(room: Room): Map<string, Person> {
  return new Map(
    [...room.people.values()].filter(({ removed }) => !removed).map((person) => [firstSelf(person), person]),
  );
}
