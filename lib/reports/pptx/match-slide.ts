import { type MatchGroup, matchRows } from "@/lib/domain/match-rows";
import type { Words } from "@/lib/messages/translator";
import { percentWords } from "../figure-words";
import type { Report } from "../report";
import { sentencesOf } from "../sentences";
import { figureChart } from "./charts";
import { panel, write } from "./draw";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

/** Left out where the article settles no card, or too few answered. */
export function matchSlides(report: Report, words: Words): SlidePlan[] {
  const { analysis, workshop } = report;
  const { say } = words;
  const { match } = analysis;
  const wilson = match?.overall.wilson ?? null;
  if (match === null || wilson === null) return [];
  // no per cent under ten answers (SMALL-2)
  const rows = matchRows(match).filter((row) => row.match.wilson !== null);
  const labelOf = (group: MatchGroup) => {
    if (group.kind === "dimension") return group.label;
    if (group.kind !== "column") return say(`report.match.${group.kind}`);
    return say("files.pptx.match.column", { column: workshop.columns[group.column]?.label ?? "" });
  };
  const told = [...sentencesOf(report, words).match, say("files.pptx.match.caution")];
  const share = percentWords(wilson.share, words);
  return [
    {
      title: say("report.match.title"),
      notes: [...told, say("files.pptx.match.notes")],
      draw: (page) => {
        const box = { x: BODY.x, y: BODY.y, w: 4.2, h: 5.2 };
        panel(page, box);
        const inner = { x: box.x + 0.35, w: box.w - 0.7 };
        write(page, share, { ...inner, y: box.y + 0.2, h: 1.3 }, { sizes: [72, 60], bold: true, valign: "bottom" });
        write(page, told, { ...inner, y: box.y + 1.65, h: 3.3 }, { sizes: [18, 16, 15, 14, 13, 12, 11] });
        const right = { x: box.x + box.w + 0.3, w: BODY.w - box.w - 0.3 };
        figureChart(
          page,
          {
            labels: rows.map(({ group }) => labelOf(group)),
            series: [
              {
                name: say("files.pptx.match.about"),
                values: rows.map(({ match: { matching, answers } }) => Math.round((100 * matching) / answers)),
                color: "ink",
              },
            ],
            most: 110,
            about: say("files.pptx.match.about"),
            size: 12,
          },
          { ...right, y: BODY.y, h: 4.7 },
          0.42,
        );
        const about = say("files.pptx.match.about");
        write(page, about, { ...right, y: BODY.y + 4.8, h: 0.4 }, { sizes: [13, 12], color: "ink-3", align: "right" });
      },
    },
  ];
}
