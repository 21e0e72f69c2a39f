import type { Shown } from "@/lib/domain/policy";
import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";

type Columns = Report["workshop"]["columns"];

/** "Lead 4 people, Manage 6 people", or per cent from ten answers on; that too few answered, where they did. */
export function splitWords({ n, counts, shares }: Shown, columns: Columns, { say, format }: Words): string {
  if (counts === null) return say("report.tooFew", { n });
  const parts = columns.map(({ label }, column) =>
    shares === null
      ? say("files.drawing.peopleOf", { column: label, value: counts[column] ?? 0 })
      : say("files.drawing.percentOf", { column: label, value: shares[column] ?? 0 }),
  );
  return format.list(parts, { type: "unit" });
}

/** A column's figure beside a bar: per cent without the sign, or people. */
export const figureOf = ({ counts, shares }: Shown, column: number, { format }: Words): string =>
  format.number((shares ?? counts)?.[column] ?? 0);

/** What stands under a drawing: who is not in it, and that figures are people. Null: nothing to say. */
export function noteWords(leftOut: number, inPeople: boolean, { say }: Words): string | null {
  const parts = [
    inPeople ? say("files.drawing.inPeople") : null,
    leftOut > 0 ? say("files.drawing.leftOut", { count: leftOut }) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" ");
}
