/** A person sorts a card a second at most; a kept outbox goes in one command. Twice that, over ten seconds. */
const COMMANDS_MOST = 100;
/** Placements that count as one command: who keeps sending full outboxes floods the database as well. */
const ROWS_A_COMMAND = 12;
const WINDOW_MS = 10_000;

/**
 * Slows down who floods: by participant, not by address, since a whole room sits behind one. In memory and of this node:
 * asking Redis would take longer than the placement. Counting by hand, since rate-limiter-flexible's timer and promise per
 * command took a tenth of what a placement costs.
 */
export function createFloodGuard(now: () => number) {
  const counts = new Map<string, number>();
  let since = now();
  return {
    allows(speaker: string, rows = 1): boolean {
      if (now() - since >= WINDOW_MS) {
        counts.clear();
        since = now();
      }
      const count = (counts.get(speaker) ?? 0) + Math.ceil(rows / ROWS_A_COMMAND);
      counts.set(speaker, count);
      return count <= COMMANDS_MOST;
    },
  };
}

export type FloodGuard = ReturnType<typeof createFloodGuard>;
