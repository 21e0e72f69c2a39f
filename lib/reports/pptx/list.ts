import type { Words } from "@/lib/messages/translator";
import { type Box, type Page, panel, write } from "./draw";

/** So many lines that are no longer than that (in letters) stand in two columns. */
const MANY = 8;
const SHORT = 48;
const BETWEEN = 0.4;

/** Sentences one below the other on a panel; says how many found no room, which are in the notes. */
export function list(page: Page, lines: readonly string[], box: Box, { say }: Words) {
  panel(page, box);
  const inner = { x: box.x + 0.35, y: box.y + 0.25, w: box.w - 0.7, h: box.h - 0.75 };
  const isTwo = lines.length > MANY && lines.every(({ length }) => length <= SHORT);
  const half = isTwo ? Math.ceil(lines.length / 2) : lines.length;
  const w = isTwo ? (inner.w - BETWEEN) / 2 : inner.w;
  const parts = [lines.slice(0, half), lines.slice(half)].filter(({ length }) => length > 0);
  const left = parts.reduce(
    (sum, part, at) =>
      sum + write(page, part, { ...inner, w, x: inner.x + at * (w + BETWEEN) }, { sizes: [18, 16, 15, 14, 13, 12] }),
    0,
  );
  if (left > 0)
    write(
      page,
      say("files.pptx.more", { count: left }),
      { ...inner, y: box.y + box.h - 0.42, h: 0.3 },
      { sizes: [12], color: "ink-3", valign: "middle" },
    );
}
