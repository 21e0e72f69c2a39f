import { MOMENTS } from "@/lib/domain/follow-up";
import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { sentencesOf } from "../sentences";
import { figureChart } from "./charts";
import { panel, write } from "./draw";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

const HIGH = 5.2;

/** What came of it weeks later, and of the commitments' moments as bars; none without a follow-up. */
export function followUpSlides(report: Report, words: Words): SlidePlan[] {
  const { say } = words;
  const sentences = sentencesOf(report, words).followUp;
  if (report.followUp === null) return [];
  const { moments } = report.followUp;
  return [
    {
      title: say("report.followUp.title"),
      notes: [...sentences, say("files.pptx.followUp.notes")],
      draw: (page) => {
        const { x, y, w } = BODY;
        panel(page, { x, y, w, h: HIGH });
        const inner = { x: x + 0.35, w: w - 0.7 };
        const high = moments === null ? HIGH - 0.6 : 2.3;
        write(page, sentences, { ...inner, y: y + 0.3, h: high }, { sizes: [20, 18, 16, 15, 14, 13, 12] });
        if (moments === null) return;
        const values = MOMENTS.map((moment) => moments[moment]);
        const axis = say("files.pptx.followUp.axis");
        const chart = {
          labels: MOMENTS.map((moment) => say(`files.pptx.followUp.${moment}`)),
          series: [{ name: axis, values, color: "ink" as const }],
          most: 1.1 * Math.max(1, ...values),
          about: axis,
          size: 14,
        };
        figureChart(page, chart, { ...inner, y: y + 2.7, h: 1.9 }, 0.3);
        write(page, axis, { ...inner, y: y + 4.65, h: 0.4 }, { sizes: [13, 12, 11], color: "ink-3" });
      },
    },
  ];
}
