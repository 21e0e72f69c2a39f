import type { Words } from "@/lib/messages/translator";
import { type Box, type Page, panel, write } from "./draw";

/** Sentences one below the other on a panel; says how many found no room, which are in the notes. */
export function list(page: Page, lines: readonly string[], box: Box, { say }: Words) {
  panel(page, box);
  const inner = { x: box.x + 0.35, y: box.y + 0.25, w: box.w - 0.7, h: box.h - 0.75 };
  const left = write(page, lines, inner, { sizes: [18, 16, 15, 14, 13, 12] });
  if (left > 0)
    write(
      page,
      say("files.pptx.more", { count: left }),
      { ...inner, y: box.y + box.h - 0.42, h: 0.3 },
      { sizes: [12], color: "ink-3", valign: "middle" },
    );
}
