import type { Spread } from "./figures";
import type { Revision, TablePhonesResult } from "./messages";

/** Of a load at tables; ms: milliseconds. Null: could not be measured there. */
export type TableFigures = {
  participants: number;
  tables: number;
  nodes: number;
  seconds: number;
  sent: number;
  moved: number;
  /** somebody else's move of that card came first */
  movedMeanwhile: number;
  refused: number;
  unanswered: number;
  /** acknowledged as moved, and not in the database */
  lost: number | null;
  disconnects: number;
  movesPerSecond: number;
  ackMs: Spread;
  /** from sending a move to the board that shows it, at each tablemate */
  seenMs: Spread;
  /** moves that some tablemate was never shown */
  neverSeen: number;
  serverCpuSecondsPer1000: number | null;
  databaseCpuSecondsPer1000: number | null;
  driverCpuSecondsPer1000: number;
};

const keyOf = ({ table, card, rev }: Revision) => `${table} ${card} ${rev}`;

type Sights = { ms: number[]; never: number };

/** How long each move in the measured window took to each tablemate, by what the phones saw. */
export function seenAfter(results: Pick<TablePhonesResult, "made" | "seen">[]): Sights {
  const made = results.flatMap((one) => one.made).filter(({ sentAt }) => sentAt !== null);
  const moves = new Map(made.map((move) => [keyOf(move), { ...move, mates: 0 }]));
  const atTable = new Map<number, Set<string>>();
  const ms: number[] = [];
  for (const { seen } of results)
    for (const sight of seen) {
      const people = atTable.get(sight.table) ?? new Set();
      atTable.set(sight.table, people.add(sight.by));
      const move = moves.get(keyOf(sight));
      if (move === undefined || move.sentAt === null || move.by === sight.by) continue;
      move.mates++;
      ms.push(sight.at - move.sentAt);
    }
  const mates = ({ table }: Revision) => (atTable.get(table)?.size ?? 1) - 1;
  return { ms, never: [...moves.values()].filter((move) => move.mates < mates(move)).length };
}
