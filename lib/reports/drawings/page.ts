import type { Drawing, Mark } from "./drawing";
import { paragraph } from "./marks";

/** px of every drawing: a column of a page of A4, a slide and a screen hold it. */
export const WIDTH = 880;
/** White round a drawing that stands alone, as an image. */
export const MARGIN = 28;

export type Options = { withTitle?: boolean };

/** A drawing from the top down: a heading and a sentence if it stands alone, what is drawn, and a note. */
export type Page = { marks: Mark[]; y: number };

export function startPage(title: string, intro: string | null, { withTitle = true }: Options): Page {
  if (!withTitle) return { marks: [], y: 4 };
  const heading = paragraph(0, 26, WIDTH, title, { size: 26, weight: 700 });
  if (intro === null) return { marks: heading.marks, y: heading.next - 6 };
  const text = paragraph(0, heading.next - 4, WIDTH, intro, { size: 15, colour: "ink-2" });
  return { marks: [...heading.marks, ...text.marks], y: text.next + 4 };
}

export function finishPage({ marks, y }: Page, note: string | null, title: string, description: string): Drawing {
  if (note === null) return { width: WIDTH, height: Math.ceil(y), title, description, marks };
  const { marks: last, next } = paragraph(0, y + 18, WIDTH, note, { size: 14, colour: "ink-2" });
  return { width: WIDTH, height: Math.ceil(next - 6), title, description, marks: [...marks, ...last] };
}

/** A drawing that has nothing to draw says so. */
export function saidInstead(page: Page, sentence: string, title: string): Drawing {
  const { marks, next } = paragraph(0, page.y + 20, WIDTH, sentence, { size: 16, colour: "ink-2" });
  return { width: WIDTH, height: Math.ceil(next), title, description: sentence, marks: [...page.marks, ...marks] };
}
