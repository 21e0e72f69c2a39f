import type { OwnPlacement } from "@/lib/domain/view-phone";
import type { OutboxEntry } from "./outbox";

/** A placement as its person sees it: in the server's hands, kept on the phone, or come too late. */
export type ShownPlacement = OwnPlacement & { state: "saved" | "pending" | "refused" };

const cellOf = ({ cardId, round }: { cardId: string; round: number }) => `${round} ${cardId}`;

/** The server's own view and the outbox as one: per card and round the newest seq. */
export function mergePlacements(
  own: readonly OwnPlacement[],
  entries: readonly OutboxEntry[],
  columns: readonly { id: string }[],
): ShownPlacement[] {
  const merged = new Map<string, ShownPlacement>();
  for (const placement of own) merged.set(cellOf(placement), { ...placement, state: "saved" });
  for (const { cardId, columnId, round, seq, sure = null, state } of entries) {
    const col = columnId === null ? null : columns.findIndex((column) => column.id === columnId);
    const known = merged.get(cellOf({ cardId, round }));
    if (col === -1 || (known !== undefined && known.seq >= seq)) continue;
    merged.set(cellOf({ cardId, round }), { cardId, round, col, sure, seq, state });
  }
  return [...merged.values()];
}

/** What counts: without what came too late, where the server's own earlier placement stands. */
export const countedPlacements = (
  own: readonly OwnPlacement[],
  entries: readonly OutboxEntry[],
  columns: readonly { id: string }[],
): ShownPlacement[] =>
  mergePlacements(
    own,
    entries.filter((entry) => entry.state !== "refused"),
    columns,
  );
