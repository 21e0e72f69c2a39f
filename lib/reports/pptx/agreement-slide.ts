import type { AgreementEstimates } from "@/lib/domain/agreement-intervals";
import type { Words } from "@/lib/messages/translator";
import { coefficientWords, percentWords } from "../figure-words";
import type { Report } from "../report";
import { sentencesOf } from "../sentences";
import { panel, write } from "./draw";
import { tellsGroups } from "./likeness-slide";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";
import { table } from "./table";

const MEASURES = ["pairwise", "alpha", "kappa", "ac1"] as const;

/** Who thinks alike is told here where there is nothing of it to draw. */
export function agreementSlides(report: Report, words: Words): SlidePlan[] {
  const { say } = words;
  const { agreement } = report.analysis;
  const told = sentencesOf(report, words);
  if (agreement === null || told.agreement.length === 0) return [];
  const sentences = [...told.agreement, ...(tellsGroups(report) ? [] : told.likeness)];
  const { first, final, followUp } = agreement;
  const rounds = final === null ? [first] : [first, final];
  // The interval is the last round's; those of weeks later stand in the sentences.
  const later = followUp === null ? [] : [followUp];
  const header = [
    say("report.agreement.measure"),
    ...rounds.map((_, at) => say("report.round", { round: at + 1 })),
    say("report.agreement.between"),
    ...later.map(() => say("report.round", { round: 3 })),
  ];
  const rows = MEASURES.map((measure) => [
    say(`report.agreement.names.${measure}`),
    ...rounds.map((round) => figure(round, measure, words)),
    ends(final ?? first, measure, words),
    ...later.map((round) => figure(round, measure, words)),
  ]);
  return [
    {
      title: say("report.agreement.title"),
      notes: [say("files.pptx.agreement.notes"), ...sentences],
      draw: (page) => {
        const { x, y, w } = BODY;
        const right = later.length === 0 ? 6 : 6.4;
        const text = { x: x + 0.35, y: y + 0.25, w: w - right - 1, h: 4.7 };
        panel(page, { x, y, w: w - right - 0.3, h: 5.2 });
        write(page, sentences, text, { sizes: [18, 16, 15, 14, 13, 12, 11] });
        // Beside a third figure the others stand closer.
        const widths = later.length === 0 ? [2.05, ...rounds.map(() => 1.2)] : [1.85, ...rounds.map(() => 0.93), 1.35];
        table(page, [header, ...rows], { x: x + w - right, y, w: right, h: 2.6 }, widths);
      },
    },
  ];
}

type Measure = (typeof MEASURES)[number];

const inWords = (measure: Measure) => (measure === "pairwise" ? percentWords : coefficientWords);

function figure(round: AgreementEstimates, measure: Measure, words: Words): string {
  const estimate = round[measure];
  return estimate === null ? words.say("report.notDefined") : inWords(measure)(estimate.value, words);
}

function ends(round: AgreementEstimates, measure: Measure, words: Words): string {
  const { low, high } = round[measure] ?? { low: null, high: null };
  if (low === null || high === null) return "";
  const said = inWords(measure);
  return words.say("report.ends", { low: said(low, words), high: said(high, words) });
}
