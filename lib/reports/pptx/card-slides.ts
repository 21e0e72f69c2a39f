import type { Words } from "@/lib/messages/translator";
import type { Report } from "../report";
import { type ReportCard, roundsOf } from "../report-card";
import { sentencesOf } from "../sentences";
import { type SplitBar, splitChart, unitOf } from "./charts";
import { glyph, legend, panel, sheet, write } from "./draw";
import { BODY } from "./look";
import type { SlidePlan } from "./plan";

type Why = "split" | "own" | "more";
type Talk = { card: ReportCard; why: Why };

/** The most split card, the one furthest from the article, then the next most split: at most `most` of them. */
export function cardSlides(report: Report, words: Words, most: number): SlidePlan[] {
  return cardsToTalkAbout(report)
    .slice(0, most)
    .map((talk) => cardSlide(report, talk, words));
}

function cardsToTalkAbout({ cards, bySplit, overview }: Report): Talk[] {
  const shown = new Map(cards.filter(({ final }) => final?.counts).map((card) => [card.id, card]));
  const split = bySplit.flatMap((id) => shown.get(id) ?? []).filter(({ isSplit }) => isSplit);
  const furthest = overview.filter(({ ownView }) => ownView).at(-1);
  const own = furthest && shown.get(furthest.cardId);
  const talks: Talk[] = [
    ...split.slice(0, 1).map((card) => ({ card, why: "split" as const })),
    ...(own ? [{ card: own, why: "own" as const }] : []),
    ...split.slice(1).map((card) => ({ card, why: "more" as const })),
  ];
  return talks.filter(({ card }, at) => talks.findIndex((one) => one.card.id === card.id) === at);
}

function cardSlide(report: Report, { card, why }: Talk, words: Words): SlidePlan {
  const { say } = words;
  const { columns, rounds } = report.workshop;
  const bars = roundsOf(card, rounds).flatMap(({ round, split }): SplitBar[] =>
    split.counts ? [{ label: say("report.round", { round }), split }] : [],
  );
  const counter = card.counterview === null ? null : say("files.pptx.card.counter", { counterview: card.counterview });
  const isClose = card.closeCall ? [say("files.pptx.card.close")] : [];
  const view = [
    ...(card.rationale === null ? [] : [card.rationale]),
    ...isClose,
    ...(counter === null ? [] : [counter]),
    ...(card.arguing > 0 ? [say("report.argue", { count: card.arguing })] : []),
  ];
  const test = sentencesOf(report, words).test[card.id];
  return {
    title: say(`files.pptx.card.${why}`, { title: card.title }),
    notes: [
      say("files.pptx.card.words", { text: card.text }),
      ...(card.prompt === null ? [] : [say("files.pptx.card.prompt", { prompt: card.prompt })]),
      say("files.pptx.card.say"),
      ...(test ? [test] : []),
      ...view,
    ],
    draw: (page) => {
      const { x, y, w } = BODY;
      const paperWidth = 4.6;
      sheet(page, { x, y, w: paperWidth, h: 2.75 });
      const paper = { x: x + 0.35, y: y + 0.25, w: paperWidth - 0.7, h: 2.25 };
      write(page, card.text, paper, { sizes: [24, 22, 20, 18, 16, 14], bold: true, valign: "middle" });
      const right = { x: x + paperWidth + 0.4, w: w - paperWidth - 0.4 };
      legend(page, columns, { ...right, y, h: 0.4 });
      const about = say("files.pptx.card.about", { title: card.title });
      splitChart(page, { columns, bars, about, size: 14 }, { ...right, y: y + 0.5, h: 1.75 }, 0.16);
      const unit = say(`files.pptx.card.${unitOf(bars)}`);
      write(page, unit, { ...right, y: y + 2.35, h: 0.35 }, { sizes: [12], color: "ink-3" });
      // of a deck without an article there is nothing to say below
      if (card.expected === null && view.length === 0) return;
      const box = { x, y: y + 3, w, h: 2.3 };
      panel(page, box);
      const expected = card.expected;
      if (expected !== null) glyph(page, expected, x + 0.35, box.y + 0.42);
      const labelX = x + 0.35 + (expected === null ? 0 : 0.45);
      const label =
        expected === null
          ? card.label
          : say("report.labelled", { label: card.label, column: columns[expected]?.label ?? "" });
      write(
        page,
        label,
        { x: labelX, y: box.y + 0.2, w: w - 0.7 - (labelX - x - 0.35), h: 0.45 },
        { sizes: [16, 14, 12, 10], bold: true, valign: "middle" },
      );
      if (view.length === 0) return;
      const said = { x: x + 0.35, y: box.y + 0.7, w: w - 0.7, h: 1.3 };
      const unsaid = write(page, view, said, { sizes: [16, 15, 14, 13, 12, 11] });
      if (unsaid > 0)
        write(
          page,
          say("files.pptx.more", { count: unsaid }),
          { ...said, y: box.y + 2.02, h: 0.22 },
          { sizes: [11], color: "ink-3" },
        );
    },
  };
}
