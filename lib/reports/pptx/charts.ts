import type PptxGenJS from "pptxgenjs";
import type { CardRound } from "../report-card";
import { plain } from "../xml-text";
import type { Box, Page } from "./draw";
import { cutTo } from "./fit";
import { columnLook, FONT, hex } from "./look";

/** One bar of a split: how many, or how many per cent, chose each column. */
export type SplitBar = { label: string; split: Pick<CardRound, "n" | "counts" | "shares"> };
/** All bars of a chart in one unit: per cent only where every one of them may be told so (SPEC: SMALL). */
export type Unit = "percent" | "people";

export const unitOf = (bars: readonly SplitBar[]): Unit =>
  bars.every(({ split }) => split.shares !== null) ? "percent" : "people";

const valuesOf = ({ split }: SplitBar, unit: Unit) => (unit === "percent" ? split.shares : split.counts) ?? [];

/** A figure in a bar narrower than this, in per cent, would run out of it. */
const ROOM_FOR_FIGURE = 7;
/** The share of a chart's width that its labels take, and of its height that its bars take. */
const LABELS = 0.4;
const LABEL_GAP = 0.15;

type SplitChart = {
  columns: readonly { label: string }[];
  bars: readonly SplitBar[];
  about: string;
  size?: number;
  unit?: Unit;
};

/** Bars from side to side, one for each card or round; a reader may edit their figures. */
export function splitChart(
  page: Page,
  { columns, bars, about, size = 12, unit = unitOf(bars) }: SplitChart,
  box: Box,
  labels = LABELS,
) {
  const names = labelsOf(
    bars.map(({ label }) => label),
    box.w * labels - LABEL_GAP,
    size,
  );
  page.addChart(
    "bar",
    columns.map(({ label }, column) => ({
      name: plain(label),
      labels: names,
      values: bars.map((bar) => valuesOf(bar, unit)[column] ?? 0),
    })),
    {
      ...box,
      ...frame(size, labels),
      barGrouping: "percentStacked",
      chartColors: columns.map((_, column) => columnLook(column).fill),
      dataLabelBkgrdColors: true,
      dataLabelPosition: "ctr",
      dataLabelFormatCode: unit === "percent" ? `[<${ROOM_FOR_FIGURE}]"";0` : '[<1]"";0',
      altText: plain(about),
    },
  );
}

export type Series = { name: string; values: number[]; color: "ink" | "line-strong" | "line" };

/** Figures in per cent or people beside each other, in ink: they are no column's. */
export function figureChart(
  page: Page,
  { labels, series, most, about, size = 12 }: Figures,
  box: Box,
  labelShare = LABELS,
) {
  page.addChart(
    "bar",
    series.map(({ name, values }) => ({
      name: plain(name),
      labels: labelsOf(labels, box.w * labelShare - LABEL_GAP, size),
      values,
    })),
    {
      ...box,
      ...frame(size, labelShare),
      barGrouping: "clustered",
      barGapWidthPct: gapFor(box.h / labels.length, series.length),
      chartColors: series.map(({ color }) => hex(color)),
      dataBorder: { pt: 1, color: hex("ink") },
      dataLabelPosition: "outEnd",
      dataLabelFormatCode: "0",
      valAxisMinVal: 0,
      valAxisMaxVal: most,
      altText: plain(about),
    },
  );
}

/** In inches: one bar that has a chart for itself is no wall. */
const THICKEST = 0.6;

/** The space between two groups of bars, in per cent of a bar (ECMA-376, gapWidth: 500 at most). */
const gapFor = (high: number, bars: number) => Math.round(Math.min(500, Math.max(45, 100 * (high / THICKEST - bars))));

type Figures = {
  labels: readonly string[];
  series: readonly Series[];
  most: number;
  about: string;
  size?: number;
};

/** Two labels that read alike would be one category; an axis has two lines for each. */
const labelsOf = (labels: readonly string[], width: number, size: number) =>
  labels.map((label) => cutTo(plain(label), 1.7 * width, size));

/** Categories come from above, as they are read. */
const frame = (size: number, labels: number) =>
  ({
    barDir: "bar",
    barGapWidthPct: 38,
    layout: { x: labels, y: 0.02, w: 0.98 - labels, h: 0.96 },
    // the library's types know one of the two orders only
    catAxisOrientation: "maxMin" as "minMax",
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: size,
    catAxisLabelColor: hex("ink"),
    catAxisLineShow: false,
    catAxisMajorTickMark: "none",
    catGridLine: { style: "none" },
    valAxisHidden: true,
    valAxisMajorTickMark: "none",
    valGridLine: { style: "none" },
    showValue: true,
    showLegend: false,
    dataBorder: { pt: 1, color: hex("surface") },
    dataLabelFontFace: FONT,
    dataLabelFontSize: size,
    dataLabelFontBold: true,
    dataLabelColor: hex("ink"),
  }) satisfies PptxGenJS.IChartOpts;
