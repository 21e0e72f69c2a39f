import { askedBy, cohortRefusal } from "@/lib/domain/cohorts";
import type { Room } from "@/lib/domain/room";
import type { Words } from "@/lib/messages/translator";
import { buildComparison, type Comparison } from "@/lib/reports/comparison";
import { comparisonCsv, differencesCsv } from "@/lib/reports/comparison-csv";
import { buildReport, type Report } from "@/lib/reports/report";

/**
 * The workshops with these ids beside each other. null: one is gone, or they can no more be compared (COHORT-2), as when a
 * facilitator has just stepped back. One room after another is read and let go, as each may be a hall of thousands.
 */
export async function compareRooms(
  ids: readonly string[],
  load: (id: string) => Promise<Room | null>,
): Promise<Comparison | null> {
  const reports: Report[] = [];
  const candidates: Parameters<typeof cohortRefusal>[0][number][] = [];
  for (const id of ids) {
    const room = await load(id);
    if (room === null) return null;
    const { phase, rehearsal, deck } = room.workshop;
    candidates.push({ phase, rehearsal, asks: askedBy(deck) });
    reports.push(buildReport(room, "shared"));
  }
  return cohortRefusal(candidates) === null ? buildComparison(reports) : null;
}

type ComparisonKind = { type: string; render: (comparison: Comparison, words: Words) => Promise<Uint8Array> };

const csvKind = (draw: (comparison: Comparison) => string): ComparisonKind => ({
  type: "text/csv; charset=utf-8",
  render: async (comparison) => new TextEncoder().encode(draw(comparison)),
});

/** Every file of a comparison by its name in the address. */
const KINDS: Record<string, ComparisonKind> = {
  "comparison.csv": csvKind(comparisonCsv),
  "differences.csv": csvKind(differencesCsv),
  "comparison.xlsx": {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    render: async (comparison, words) =>
      (await import("@/lib/reports/xlsx/comparison-xlsx")).comparisonXlsx(comparison, words, Date.now()),
  },
};

export const comparisonKind = (name: string): ComparisonKind | null =>
  Object.hasOwn(KINDS, name) ? (KINDS[name] ?? null) : null;
