import readWorkbook from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { START } from "@/lib/testing/builders";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { type Deck, drawn, expectWellFormed, titled, words } from "@/lib/testing/read-pptx";
import type { Report } from "../report";
import { sentencesOf } from "../sentences";

const shareOf = (report: Report, title: string, round: "first" | "final") =>
  report.cards.find((card) => card.title === title)?.[round]?.shares;

describe("report.pptx of a room, read back by another library", () => {
  let deck: Deck;
  beforeAll(async () => {
    deck = await drawn(aPlausibleRoom(64));
  });

  test("has 10 to 14 slides that begin with the workshop and its headlines", () => {
    const { report, slides } = deck;
    expect(slides.length).toBeGreaterThanOrEqual(10);
    expect(slides.length).toBeLessThanOrEqual(14);
    expect(slides[0]?.texts.join("\n")).toMatch(/Ward 6 away morning\n[\s\S]*Led by Amara Osei[\s\S]*64 people/);
    const told = slides[1]?.texts ?? [];
    for (const { figure, text } of sentencesOf(report, words).headlines)
      expect(told).toEqual(expect.arrayContaining([String(figure), text]));
    expect(slides.flatMap(({ texts }) => texts)).toEqual(
      expect.arrayContaining([...sentencesOf(report, words).agreement, ...sentencesOf(report, words).match]),
    );
  });

  test("draws the room and the article as charts with the report's per cents, every card once", () => {
    const { report } = deck;
    const charts = titled(deck, "The room and the article").flatMap((slide) => slide.charts);
    expect(charts.flatMap(({ labels }) => labels).sort()).toEqual(report.overview.map(({ title }) => title).sort());
    for (const { labels, series } of charts) {
      expect(series.map(({ name }) => name)).toEqual(report.workshop.columns.map(({ label }) => label));
      labels.forEach((title, row) => {
        expect(series.map(({ values }) => values[row])).toEqual(shareOf(report, title, "final"));
      });
    }
  });

  test("draws what moved: the gaining column before and after", () => {
    const { report } = deck;
    const [chart] = titled(deck, "What moved").flatMap((slide) => slide.charts);
    const rows = report.shifts.slice(0, 8);
    expect(chart?.labels).toEqual(
      rows.map(({ title, gain }) => `${title}: ${report.workshop.columns[gain?.column ?? 9]?.label}`),
    );
    expect(chart?.series.map(({ values }) => values)).toEqual([
      rows.map(({ before, gain }) => before.shares?.[gain?.column ?? 9]),
      rows.map(({ after, gain }) => after.shares?.[gain?.column ?? 9]),
    ]);
  });

  test("draws how much was the article's", () => {
    const match = deck.report.analysis.match;
    const [chart] = titled(deck, "How much of it").flatMap((slide) => slide.charts);
    const percent = (one?: { matching: number; answers: number }) =>
      Math.round((100 * (one?.matching ?? 0)) / (one?.answers ?? 1));
    expect(chart?.series[0]?.values).toEqual(
      [
        ...[match?.overall, ...(match?.byColumn ?? []), ...(match?.byDimension ?? [])],
        ...[match?.withoutLeastCertain, match?.closeCalls, match?.direct],
      ].map(percent),
    );
  });

  test("has two or three cards with both rounds, the article's view, and the prompt in the notes", () => {
    const { report, slides } = deck;
    const talks = slides.filter(({ texts }) => /^(Most split|Furthest|Also worth)/.test(texts[0] ?? ""));
    expect(talks.length).toBeGreaterThanOrEqual(2);
    expect(talks[0]?.texts[0]).toContain(report.cards.find(({ id }) => id === report.bySplit[0])?.title);
    for (const { texts, notes, charts } of talks) {
      const card = report.cards.find(({ title }) => texts[0]?.endsWith(title));
      expect(charts[0]?.labels).toEqual(["Round 1", "Round 2"]);
      expect(charts[0]?.series.map(({ values }) => values[0])).toEqual(card?.first?.shares);
      expect(charts[0]?.series.map(({ values }) => values[1])).toEqual(card?.final?.shares);
      expect(texts).toEqual(expect.arrayContaining([card?.text, card?.rationale]));
      expect(card?.prompt).toMatch(/\?/);
      for (const said of [`To discuss: ${card?.prompt}`, `“${card?.text}”`, card?.rationale])
        expect(notes).toContain(said);
    }
  });

  test("charts can be edited: their own workbooks hold the same figures", async () => {
    const charts = deck.slides.flatMap((slide) => slide.charts);
    expect(charts.length).toBeGreaterThan(5);
    for (const { series, labels, workbook } of charts) {
      const [sheet] = (await readWorkbook(Buffer.from(workbook))) as { data: unknown[][] }[];
      const [header, ...rows] = sheet?.data ?? [];
      expect(header?.slice(1)).toEqual(series.map(({ name }) => name));
      expect(rows.map((row) => row[0])).toEqual(labels);
      expect(rows.map((row) => row.slice(1))).toEqual(labels.map((_, at) => series.map(({ values }) => values[at])));
    }
  });

  test("tells columns apart by colour and pattern, and has no figure on a pattern", () => {
    const [chart] = titled(deck, "The room and the article").flatMap((slide) => slide.charts);
    const [a = "", b = ""] = [...(chart?.xml ?? "").matchAll(/<c:ser>[\s\S]*?<\/c:ser>/g)].map(([one]) => one);
    expect(a).toContain('<c:spPr><a:solidFill><a:srgbClr val="00607B"/>'.slice(8));
    expect(a).not.toContain("pattFill");
    expect(b).toMatch(
      /<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="E1961B"\/><\/a:fgClr><a:bgClr><a:srgbClr val="F8B734"\/>/,
    );
    expect(b).toMatch(/<a:ln [^>]*><a:solidFill><a:srgbClr val="7C4B02"\/>/);
    expect(b).toMatch(/<c:dLbls>[\s\S]*<c:spPr><a:solidFill><a:srgbClr val="F8B734"\/>/);
  });

  test("is well formed: every part, every title, notes of every slide, nothing outside of a slide", async () => {
    await expectWellFormed(deck);
  });

  test("has commitments that were shared, and names only where their writers want them", () => {
    const [slide] = titled(deck, `${deck.report.commitments.length} shared`);
    const told = [...(slide?.texts ?? []), ...(slide?.notes ?? [])].join("\n");
    for (const { action, occasion } of deck.report.commitments)
      expect(told).toContain(`When ${occasion}, I will ${action}`);
    const names = deck.report.commitments.flatMap(({ name }) => name ?? []);
    expect(names.length).toBeGreaterThan(0);
    const everything = deck.slides.flatMap(({ texts, notes }) => [...texts, ...notes]).join("\n");
    for (let person = 1; person <= 64; person++)
      expect(everything.includes(`(Name of ${person})`), String(person)).toBe(names.includes(`Name of ${person}`));
  });

  test("is the same for the same report, apart from dates", async () => {
    const again = await drawn(aPlausibleRoom(64));
    expect(Buffer.from(again.bytes).equals(Buffer.from(deck.bytes))).toBe(true);
    const later = await drawn(aPlausibleRoom(64), START + 86_400_000);
    const changed = [...later.parts].filter(([name, text]) => deck.parts.get(name) !== text).map(([name]) => name);
    expect(changed).toEqual(["docProps/core.xml"]);
  });
});
