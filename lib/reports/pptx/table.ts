import { plain } from "../xml-text";
import { type Box, direction, type Page } from "./draw";
import { cutTo } from "./fit";
import { hex } from "./look";

const SIZE = 13;
const MARGIN = 0.08;

/** A small table: the first row is its header. `first`: widths of the first columns in inches, the others share the rest. */
export function table(page: Page, rows: readonly (readonly string[])[], box: Box, first: readonly number[]) {
  const columns = rows[0]?.length ?? 0;
  const rest = (box.w - first.reduce((sum, one) => sum + one, 0)) / Math.max(1, columns - first.length);
  const widths = Array.from({ length: columns }, (_, at) => first[at] ?? rest);
  const border = { type: "solid" as const, pt: 0.75, color: hex("line") };
  const none = { type: "none" as const };
  page.addTable(
    rows.map((row, at) =>
      row.map((text, column) => ({
        text: cutTo(plain(text), (widths[column] ?? rest) - 2 * MARGIN, SIZE),
        options: {
          bold: at === 0,
          color: hex(at === 0 ? "surface" : "ink"),
          fill: { color: hex(at === 0 ? "ink" : "surface") },
          border: [none, none, border, none] as [typeof none, typeof none, typeof border, typeof none],
          ...direction(text, column === 0 ? undefined : "right"),
        },
      })),
    ),
    {
      x: box.x,
      y: box.y,
      w: box.w,
      colW: widths,
      rowH: Math.min(0.5, box.h / rows.length),
      fontSize: SIZE,
      valign: "middle",
      margin: MARGIN,
    },
  );
}
