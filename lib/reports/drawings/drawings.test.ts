import { describe, expect, test } from "vitest";
import { createWords } from "@/lib/messages/translator";
import { barsIn, columnOf, knobsIn, pixelsOf, sharesOf } from "@/lib/testing/read-svg";
import { BAD_INPUT, ROOMS, type RoomName, SLIP } from "@/lib/testing/report-rooms";
import { buildReport, type Report } from "../report";
import { roundsOf } from "../report-card";
import { lineOf } from "../text-lines";
import { butterfly } from "./butterfly";
import { cardSplit } from "./card-split";
import type { Drawing, Mark } from "./drawing";
import { movement } from "./movement";
import { MARGIN } from "./page";
import { PIXELS, png } from "./png";
import { svg } from "./svg";

const words = createWords();
const reports = Object.entries(ROOMS).map(([name, room]) => ({ name, report: buildReport(room(), "owner") }));
const reportOf = (wanted: RoomName) => reports.find(({ name }) => name === wanted)?.report as Report;
const allOf = (report: Report): Drawing[] => [
  butterfly(report, words),
  movement(report, words),
  ...report.cards.filter(({ first }) => first).map(({ id }) => cardSplit(report, id, words)),
];
const textsOf = ({ marks }: Drawing) => marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));

/** How far a mark reaches: left, top, right and bottom. */
function reachOf(mark: Mark): number[] {
  if (mark.kind === "text") {
    const { width } = lineOf(mark.text, mark);
    const left = mark.x - (mark.anchor === "start" ? 0 : mark.anchor === "middle" ? width / 2 : width);
    return [left, mark.y - mark.size, left + width, mark.y + mark.size * 0.3];
  }
  if (mark.kind === "line") return [mark.x1, mark.y1, mark.x2, mark.y2];
  if (mark.kind === "path") return [];
  return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
}

describe("the drawings of a report", () => {
  test("hold the Report's own figures", () => {
    const report = reportOf("sixtyFour");
    const overview = butterfly(report, words);
    for (const { shown, expected } of report.overview)
      expect(textsOf(overview)).toContain(String(shown.shares?.[expected]));
    expect(overview.marks.filter(({ kind }) => kind === "fill")).toHaveLength(
      report.overview.flatMap(({ shown }) => shown.counts?.filter((count) => count > 0) ?? []).length,
    );
    for (const { gain } of report.shifts) expect(textsOf(movement(report, words))).toContain(`+${gain?.amount}`);
    for (const { id, final } of report.cards.filter(({ first }) => first))
      expect(textsOf(cardSplit(report, id, words))).toEqual(expect.arrayContaining(final?.shares?.map(String) ?? [""]));
  });

  test("give each piece of a bar its share of the width", () => {
    const report = reportOf("sixtyFour");
    const [card] = report.cards;
    const fills = cardSplit(report, card?.id ?? "", words).marks.flatMap((mark) =>
      mark.kind === "fill" ? [mark] : [],
    );
    const [one, two] = fills;
    const [a = 0, b = 0] = card?.first?.counts ?? [];
    expect((one?.width ?? 0) / (two?.width ?? 1)).toBeCloseTo(a / b, 6);
  });

  describe.each(["everything", "hard"] as const)("as files, measured: a room of %s", (name) => {
    const report = reportOf(name);
    const columns = report.workshop.columns.length;
    type Counts = readonly number[] | null;
    const expectBars = (file: string, wanted: Counts[]) => {
      const bars = barsIn(file);
      const told = wanted.flatMap((counts) => (counts === null ? [] : [counts]));
      expect(bars).toHaveLength(told.length);
      for (const [at, counts] of told.entries()) {
        const n = counts.reduce((sum, count) => sum + count, 0);
        for (const [column, share] of sharesOf(bars[at] ?? [], columns).entries())
          expect(share, `bar ${at + 1}`).toBeCloseTo((counts[column] ?? 0) / n, 2);
      }
      return bars;
    };

    test("a card's bars are its rounds' shares, piece by piece from the first column on", () => {
      for (const card of report.cards.filter(({ first }) => first)) {
        const rounds = roundsOf(card, report.workshop.rounds).map(({ split }) => split.counts);
        const bars = expectBars(svg(cardSplit(report, card.id, words)), rounds);
        for (const bar of bars) expect(bar.map(({ column }) => column)).toEqual(bar.map(({ column }) => column).sort());
      }
    });

    test("the butterfly's bars are the overview's shares, and begin at the fold with the article's column", () => {
      const rows = report.workshop.columns.flatMap((_, column) =>
        report.overview.filter(({ expected, shown }) => expected === column && shown.counts !== null),
      );
      const bars = expectBars(
        svg(butterfly(report, words)),
        rows.map(({ shown }) => shown.counts),
      );
      for (const [at, { expected, shown }] of rows.entries())
        if ((shown.counts?.[expected] ?? 0) > 0)
          expect([bars[at]?.at(0)?.column, bars[at]?.at(-1)?.column]).toContain(expected);
    });

    test("the movement's tracks are both rounds: as knobs with two columns, as bars with more", () => {
      const file = svg(movement(report, words));
      expect(report.shifts.length).toBeGreaterThan(0);
      if (columns > 2) {
        expectBars(
          file,
          report.shifts.flatMap(({ before, after }) => [before.counts, after.counts]),
        );
        return;
      }
      const bars = expectBars(
        file,
        report.shifts.map(({ after }) => after.counts),
      );
      const knobs = knobsIn(file);
      expect(knobs).toHaveLength(2 * bars.length);
      for (const [at, { before, after }] of report.shifts.entries()) {
        const [first, last] = [bars[at]?.at(0), bars[at]?.at(-1)];
        const [from, to] = [first?.x ?? 0, (last?.x ?? 0) + (last?.width ?? 0)];
        for (const [which, { counts, n }] of [before, after].entries())
          expect(((knobs[2 * at + which]?.x ?? 0) - from) / (to - from)).toBeCloseTo((counts?.[0] ?? 0) / n, 1);
      }
    });

    test("the PNG is the SVG's picture: as many pixels of each column's colour as its piece is wide", () => {
      const [id = ""] = report.bySplit;
      const drawing = cardSplit(report, id, words);
      const pixels = pixelsOf(png(drawing));
      const bars = barsIn(svg(drawing));
      expect(bars.length).toBeGreaterThan(1);
      for (const bar of bars) {
        const [from, to] = [bar.at(0)?.x ?? 0, (bar.at(-1)?.x ?? 0) + (bar.at(-1)?.width ?? 0)];
        const row = Math.round(((bar[0]?.y ?? 0) + (bar[0]?.height ?? 0) / 2 + MARGIN) * PIXELS);
        const seen = new Array<number>(columns).fill(0);
        for (let x = Math.ceil((from + MARGIN) * PIXELS); x < (to + MARGIN) * PIXELS; x++) {
          const column = columnOf(pixels.at(x, row));
          if (column !== null) seen[column] = (seen[column] ?? 0) + 1;
        }
        const all = seen.reduce((sum, one) => sum + one, 0);
        expect(all).toBeGreaterThan((to - from) * PIXELS * 0.95);
        for (const [column, share] of sharesOf(bar, columns).entries())
          expect((seen[column] ?? 0) / all).toBeCloseTo(share, 1);
      }
    });
  });

  test("show people instead of per cent in a small room, and nothing of a card that too few answered", () => {
    const six = reportOf("six");
    const drawing = butterfly(six, words);
    expect(drawing.description).not.toContain("%");
    expect(textsOf(drawing).join(" ")).toContain("figures are people");
    const [counts] = six.overview.map(({ shown, expected }) => shown.counts?.[expected]);
    expect(textsOf(drawing)).toContain(String(counts));
    for (const drawn of allOf(reportOf("one"))) expect(drawn.marks.filter(({ kind }) => kind === "fill")).toEqual([]);
  });

  test("say how many cards are left out", () => {
    const report = reportOf("sixtyFour");
    const none = { n: 3, counts: null, shares: null };
    const few = { ...report, overview: report.overview.map((row, at) => (at < 2 ? { ...row, shown: none } : row)) };
    expect(textsOf(butterfly(few, words)).join(" ")).toContain("2 cards with fewer than five answers");
  });

  test.each(reports)("stay within their bounds and say in words what they show: $name", ({ report }) => {
    for (const drawing of allOf(report)) {
      expect(drawing.title).not.toBe("");
      expect(drawing.description).not.toBe("");
      for (const text of [drawing.title, drawing.description, ...textsOf(drawing)]) expect(text).not.toMatch(SLIP);
      for (const mark of drawing.marks) {
        const [left = 0, top = 0, right = 0, bottom = 0] = reachOf(mark);
        expect(left, JSON.stringify(mark)).toBeGreaterThanOrEqual(-0.5);
        expect(top, JSON.stringify(mark)).toBeGreaterThanOrEqual(-0.5);
        expect(right, JSON.stringify(mark)).toBeLessThanOrEqual(drawing.width + 0.5);
        expect(bottom, JSON.stringify(mark)).toBeLessThanOrEqual(drawing.height + 0.5);
      }
    }
  });

  test.each(BAD_INPUT)("are SVG and PNG for a room of %s", (name) => {
    const report = reportOf(name);
    const [overview, moved, card] = allOf(report);
    for (const drawing of [overview, moved, card]) if (drawing) expect(svg(drawing)).not.toMatch(SLIP);
    const hasFigures = report.cards.some(({ final }) => final?.counts);
    expect(barsIn(svg(overview as Drawing)).length > 0).toBe(hasFigures);
    const { width, height } = pixelsOf(png(moved as Drawing));
    expect([width, height]).toEqual([moved?.width, moved?.height].map((one) => PIXELS * ((one ?? 0) + 2 * MARGIN)));
  });

  test("are well-formed SVG whose words are told apart from its marks", () => {
    const drawing = { ...butterfly(reportOf("hard"), words), title: 'A < B & "C" \u0003' };
    const text = svg(drawing);
    expect(text).toContain('<title id="title">A &lt; B &amp; "C" </title>');
    expect(text).toContain("توزيع العمل كله");
    expect(text).not.toMatch(/<text/);
    const open: string[] = [];
    for (const [, close, name, empty] of text.matchAll(/<(\/?)([a-zA-Z]+)(?:\s+[\w:-]+="[^"<&]*")*\s*(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name ?? "");
    }
    expect(open).toEqual([]);
  });

  test("are PNG of the drawing's size", () => {
    const drawing = movement(reportOf("hard"), words);
    const bytes = Buffer.from(png(drawing));
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(PIXELS * (drawing.width + 2 * MARGIN));
    expect(bytes.readUInt32BE(20)).toBe(PIXELS * (drawing.height + 2 * MARGIN));
  });
});
