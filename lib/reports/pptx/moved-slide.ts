import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { sentencesOf } from "../sentences";
import { figureChart } from "./charts";
import { key, write } from "./draw";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

/** Greatest first; the others are in the workbook and on the page. */
const ROWS = 8;

/** Left out where nothing moved. */
export function movedSlides(report: Report, words: Words): SlidePlan[] {
  const { say } = words;
  const { columns } = report.workshop;
  const gained = report.shifts.flatMap(({ title, gain, before, after }) =>
    gain ? [{ title, gain, before, after }] : [],
  );
  const rows = gained.slice(0, ROWS);
  if (rows.length === 0) return [];
  const isPercent = rows.every(({ before, after }) => before.shares !== null && after.shares !== null);
  const of = (split: (typeof rows)[number]["before"], column: number) =>
    (isPercent ? split.shares : split.counts)?.[column] ?? 0;
  const series = (["before", "after"] as const).map((round, at) => ({
    name: say("report.round", { round: at + 1 }),
    values: rows.map((row) => of(row[round], row.gain.column)),
    color: at === 0 ? ("line" as const) : ("ink" as const),
  }));
  const tests = sentencesOf(report, words).tests;
  return [
    {
      title: say("report.shift"),
      notes: [...(tests === null ? [] : [tests]), say("files.pptx.moved.notes")],
      draw: (page) => {
        const { x, w } = BODY;
        const lead = say(isPercent ? "files.pptx.moved.percent" : "files.pptx.moved.people");
        write(page, lead, { x, y: 1.25, w, h: 0.4 }, { sizes: [16, 14, 12], color: "ink-2" });
        figureChart(
          page,
          {
            labels: rows.map(({ title, gain }) =>
              say("files.pptx.moved.row", { title, column: columns[gain.column]?.label ?? "" }),
            ),
            series,
            most: isPercent ? 110 : 1.1 * Math.max(1, ...series.flatMap(({ values }) => values)),
            about: say("files.pptx.moved.about"),
            size: 13,
          },
          { x, y: 2.15, w, h: 3.85 },
        );
        series.forEach(({ name, color }, at) => {
          key(page, name, color, { x: x + 1.8 * at, y: 1.75, w: 1.6, h: 0.35 });
        });
        if (tests !== null)
          write(page, tests, { x, y: 6.05, w, h: 0.75 }, { sizes: [16, 14, 12, 11], valign: "middle" });
      },
    },
  ];
}
