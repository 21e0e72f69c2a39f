import type { Room } from "./room";

/** A card in somebody's hand is let go after this long: a phone may vanish with it. */
export const HOLD_MS = 15_000;

/** Who has which card of a table's board in hand: of a moment, so it is never stored. */
export type Held = { table: number; card: number; by: string; until: number };

/** Whatever keeps who holds what. */
type Holding = Pick<Room, "people"> & { held: Held[] };

/** TABLE-7: takes a card in hand, or lets go of whatever one had; false when somebody else has it. */
export function hold(room: Holding, table: number, card: number | null, by: string, now: number): boolean {
  const others = current(room, now).filter((one) => one.by !== by);
  const isFree = card === null || !others.some((one) => one.table === table && one.card === card);
  room.held = card === null || !isFree ? others : [...others, { table, card, by, until: now + HOLD_MS }];
  return isFree;
}

/** By card, who has it in hand at this table. */
export const heldAt = (room: Holding, table: number, now: number): Map<number, string> =>
  new Map(
    current(room, now)
      .filter((one) => one.table === table)
      .map(({ card, by }) => [card, by]),
  );

/** Who was given another seat, or has left, has nothing in hand at the old table. */
const current = ({ held, people }: Holding, now: number) =>
  held.filter(({ by, table, until }) => until > now && people.get(by)?.table === table);
