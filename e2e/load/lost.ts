/** Per participant, for each card the highest seq that was acknowledged. */
export type Acknowledged = Record<string, Record<string, number>>;

/** Each acknowledged placement must be there, or one of the same participant and card with a higher seq. */
export function countLost(acknowledged: Acknowledged, rows: { person: string; card: string; seq: string }[]): number {
  const kept = new Map(rows.map(({ person, card, seq }) => [`${person} ${card}`, Number(seq)]));
  let lost = 0;
  for (const [person, cards] of Object.entries(acknowledged))
    for (const [card, seq] of Object.entries(cards)) if ((kept.get(`${person} ${card}`) ?? 0) < seq) lost++;
  return lost;
}
