import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { sentencesOf } from "../sentences";
import { splitChart } from "./charts";
import { legend, panel, write } from "./draw";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

/** Cards that tell the groups apart, one below the other. */
const CARDS = 3;

/** Whether there are groups, and cards on which all of them may be shown. */
export const tellsGroups = ({ analysis }: Report): boolean => (analysis.likeness?.telling.length ?? 0) > 0;

/** Left out where there are none. Groups without names, and what may be shown of each (SPEC: STAT-17). */
export function likenessSlides(report: Report, words: Words): SlidePlan[] {
  const { say } = words;
  const { likeness, cards } = report.analysis;
  const sentences = sentencesOf(report, words).likeness;
  if (likeness === null || !tellsGroups(report)) return [];
  const { groups, telling } = likeness;
  const shown = telling.slice(0, CARDS).map((place) => {
    const title = report.cards.find(({ id }) => id === cards[place])?.title ?? "";
    const bars = groups.map((group, at) => {
      const { counts, answers } = group.cards[place] ?? { counts: null, answers: 0 };
      const label = say("report.likeness.group", { number: at + 1, people: group.people });
      return { label, split: { n: answers, counts, shares: null } };
    });
    return { title, bars };
  });
  return [
    {
      title: say("report.likeness.title"),
      notes: [...sentences, say("report.likeness.method"), say("files.pptx.alike.notes")],
      draw: (page) => {
        const { x, y, w } = BODY;
        const left = 4.2;
        panel(page, { x, y, w: left, h: 5.2 });
        const said = [...sentences, say("report.likeness.method")];
        write(page, said, { x: x + 0.35, y: y + 0.3, w: left - 0.7, h: 4.6 }, { sizes: [20, 18, 16, 15, 14, 13, 12] });
        const right = { x: x + left + 0.4, w: w - left - 0.4 };
        legend(page, report.workshop.columns, { ...right, y, h: 0.36 });
        const each = 4.4 / shown.length;
        shown.forEach(({ title, bars }, at) => {
          const top = y + 0.5 + at * each;
          write(page, title, { ...right, y: top, h: 0.32 }, { sizes: [14, 12, 10], bold: true, valign: "middle" });
          const about = say("files.pptx.alike.about", { title });
          const h = Math.min(each - 0.4, 0.1 + 0.4 * bars.length);
          splitChart(page, { columns: report.workshop.columns, bars, about }, { ...right, y: top + 0.34, h }, 0.24);
        });
        write(page, say("files.pptx.alike.unit"), { ...right, y: y + 4.95, h: 0.3 }, { sizes: [12], color: "ink-3" });
      },
    },
  ];
}
