import type { SeenMove } from "@/lib/live/client/table-log";

/** The catalogue's sentence about a move. */
export function moveKey({ col, isBack }: SeenMove): "moved" | "takenOff" | "undone" | "undoneOpen" {
  if (isBack) return col === null ? "undoneOpen" : "undone";
  return col === null ? "takenOff" : "moved";
}
