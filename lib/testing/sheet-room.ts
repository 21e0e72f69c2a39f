import { type Answers, aDeck, aRoom, aWorkshop, peopleWith, START } from "./builders";

// A closed workshop in which a third begin on the right and all change sides: what a file says of it is counted by hand.

export const deck = aDeck();
export const closed = { phase: "closed" as const, closedAt: START, discussed: [0] };

export const sheet = (column: number): { first: Answers; second: Answers } => ({
  first: [column, column, column],
  second: [1 - column],
});

export const roomOf = (people: number, changes = {}) =>
  aRoom(
    aWorkshop({ ...closed, ...changes }),
    peopleWith(
      deck,
      Array.from({ length: people }, (_, n) => sheet(n % 3 === 0 ? 1 : 0)),
    ),
  );
