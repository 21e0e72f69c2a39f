import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import type { ReportCard } from "../report-card";
import { type Box, glyph, name, type Page, panel, write } from "./draw";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

/** Cards with the room's words come first; more than these are on the page. */
const CARDS = 2;
const GAP = 0.3;

/** Cards that take every column: what the room wrote, and what the article gives to each. */
export function interplaySlides({ cards, workshop }: Report, { say }: Words): SlidePlan[] {
  const all = cards.filter(({ final, byColumn }) => final === null && byColumn !== null);
  const written = ({ boxes }: ReportCard) => boxes?.flat().length ?? 0;
  const shown = [...all].sort((a, b) => written(b) - written(a)).slice(0, CARDS);
  if (shown.length === 0) return [];
  const columns = workshop.columns;
  return [
    {
      title: say("report.interplay", { columns: columns.length }),
      notes: [
        say("report.interplayText"),
        say("files.pptx.both.notes"),
        ...all.flatMap(({ title, text, prompt, boxes }) => [
          `${title}: ${text}`,
          ...(prompt === null ? [] : [say("files.pptx.card.prompt", { prompt })]),
          ...(boxes ?? []).flatMap((lines, column) => lines.map((line) => `${columns[column]?.label}: ${line}`)),
        ]),
      ],
      draw: (page) => {
        const h = (BODY.h - GAP * (shown.length - 1)) / shown.length;
        shown.forEach((card, at) => {
          drawCard(page, card, { ...BODY, y: BODY.y + at * (h + GAP), h });
        });
      },
    },
  ];

  function drawCard(page: Page, { title, text, byColumn, boxes }: ReportCard, { x, y, w, h }: Box) {
    panel(page, { x, y, w, h });
    const left = 3.2;
    const paper = { x: x + 0.3, w: left - 0.5 };
    write(page, title, { ...paper, y: y + 0.2, h: 0.6 }, { sizes: [18, 16, 14], bold: true });
    write(page, text, { ...paper, y: y + 0.85, h: h - 1.05 }, { sizes: [16, 14, 13, 12, 11], color: "ink-2" });
    const each = (w - left - 0.2) / columns.length;
    columns.forEach(({ label }, column) => {
      const at = { x: x + left + column * each, w: each - 0.25 };
      glyph(page, column, at.x, y + 0.4);
      name(page, label, { x: at.x + 0.42, y: y + 0.2, w: at.w - 0.42, h: 0.4 });
      const lines = boxes?.[column] ?? [];
      const article = byColumn?.[column] ?? "";
      const told = [
        ...(article === "" ? [] : [`${say("files.pptx.both.article")}: ${article}`]),
        ...(lines.length === 0 ? [] : [`${say("files.pptx.both.room")}: ${lines.join(" · ")}`]),
      ];
      if (told.length > 0) write(page, told, { ...at, y: y + 0.75, h: h - 0.95 }, { sizes: [16, 14, 13, 12, 11, 10] });
    });
  }
}
