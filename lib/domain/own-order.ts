import { type AnswerMatrix, rowOf } from "./raters";

/**
 * People by what they answered in these matrices, which are of the same people: an order that says nothing of who they
 * are, and does not depend on how they were read. Gives their rows.
 */
export function inOwnOrder(matrices: readonly AnswerMatrix[]): number[] {
  const people = matrices[0]?.people ?? 0;
  const keys = Array.from({ length: people }, (_, person) =>
    String.fromCharCode(...matrices.flatMap((matrix) => [...rowOf(matrix, person)].map((column) => column + 1))),
  );
  return keys
    .map((key, person) => ({ key, person }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ person }) => person);
}
