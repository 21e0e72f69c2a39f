import { MIN_PERCENT } from "@/lib/domain/policy";
import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { sentencesOf } from "../sentences";
import { figureChart } from "./charts";
import { type Box, type Page, panel, write } from "./draw";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

/** One half of the slide: a sentence, and two bars that it is about, in per cent. */
type Half = {
  title: string;
  text: string[];
  axis: string;
  labels: string[];
  values: number[];
  most?: number;
  notes: string;
};

const GAP = 0.4;

/** How sure people stood to the room, and members to their tables: what may be told of the two. */
export function sureAndTablesSlides(report: Report, words: Words): SlidePlan[] {
  const halves = [sureHalf(report, words), tablesHalf(report, words)].filter((half) => half !== null);
  const [only] = halves;
  if (only === undefined) return [];
  const title = halves.length === 1 ? only.title : words.say("files.pptx.tables.both");
  return [
    {
      title,
      notes: halves.flatMap(({ text, notes }) => [...text, notes]),
      draw: (page) => {
        const w = (BODY.w - GAP * (halves.length - 1)) / halves.length;
        halves.forEach((half, at) => {
          drawHalf(page, half, { ...BODY, x: BODY.x + at * (w + GAP), w }, halves.length > 1);
        });
      },
    },
  ];
}

function drawHalf(
  page: Page,
  { title, text, axis, labels, values, most = 112 }: Half,
  { x, y, w }: Box,
  isTitled: boolean,
) {
  panel(page, { x, y, w, h: 5.2 });
  const inner = { x: x + 0.35, w: w - 0.7 };
  if (isTitled) write(page, title, { ...inner, y: y + 0.2, h: 0.5 }, { sizes: [20, 18], bold: true, valign: "middle" });
  const top = isTitled ? 0.8 : 0.3;
  write(page, text, { ...inner, y: y + top, h: 2.55 - top }, { sizes: [18, 16, 15, 14, 13, 12] });
  const series = [{ name: axis, values, color: "ink" as const }];
  figureChart(page, { labels, series, most, about: axis, size: 14 }, { ...inner, y: y + 2.7, h: 1.8 }, 0.3);
  write(page, axis, { ...inner, y: y + 4.6, h: 0.4 }, { sizes: [13, 12, 11], color: "ink-3" });
}

function sureHalf(report: Report, words: Words): Half | null {
  const { say } = words;
  const overall = report.analysis.confidence?.overall;
  if (!overall) return null;
  const bars = (["sure", "unsure"] as const).flatMap((kind) => {
    const share = overall[kind]?.share;
    return share === undefined ? [] : [{ kind, share }];
  });
  // Under ten answers the sentence says how many; there is no share to draw.
  if (bars.length === 0) return null;
  return {
    title: say("report.confidence.title"),
    text: sentencesOf(report, words).confidence,
    axis: say("files.pptx.sure.axis"),
    labels: bars.map(({ kind }) => say(kind === "sure" ? "files.pptx.sure.isSure" : "files.pptx.sure.isUnsure")),
    values: bars.map(({ share }) => Math.round(100 * share)),
    notes: say("files.pptx.sure.notes"),
  };
}

function tablesHalf(report: Report, words: Words): Half | null {
  const { say } = words;
  const overall = report.analysis.tables?.overall;
  if (!overall) return null;
  const { people } = overall;
  const inPercent = people >= MIN_PERCENT;
  return {
    title: say("report.members.title"),
    text: sentencesOf(report, words).tables,
    axis: say(inPercent ? "files.pptx.tables.axis" : "files.pptx.tables.axisFew"),
    labels: [say("files.pptx.tables.before"), say("files.pptx.tables.after")],
    values: [overall.before, overall.after].map((one) => (inPercent ? Math.round((100 * one) / people) : one)),
    ...(inPercent ? {} : { most: 1.12 * people }),
    notes: say("files.pptx.tables.notes"),
  };
}
