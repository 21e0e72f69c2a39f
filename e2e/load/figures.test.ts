import { describe, expect, it } from "vitest";
import { type Figures, medianOf, ratioOf, spreadOf } from "./figures";
import { countLost } from "./lost";
import { readOptions } from "./options";
import { visibleAfter } from "./watcher";

const figures = (cpu: number | null, p95: number) =>
  ({ serverCpuSecondsPer1000: cpu, ackMs: { p50: 1, p95, p99: 9 } }) as unknown as Figures;

describe("figures of a load", () => {
  it("are spread as p50, p95 and p99 of what was measured", () => {
    const oneToHundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(spreadOf(oneToHundred)).toEqual({ p50: 51, p95: 96, p99: 100 });
  });

  it("of several runs are the median of each figure, and missing where one run lacks it", () => {
    const median = medianOf([figures(3, 10), figures(1, 30), figures(2, 20)]);
    expect(median.serverCpuSecondsPer1000).toBe(2);
    expect(median.ackMs.p95).toBe(20);
    expect(medianOf([figures(3, 1), figures(null, 1), figures(2, 1)]).serverCpuSecondsPer1000).toBeNull();
  });

  it("are divided by the floor's one by one", () => {
    const ratio = ratioOf(figures(0.4, 24), figures(0.2, 2)) as unknown as Figures;
    expect(ratio.serverCpuSecondsPer1000).toBe(2);
    expect(ratio.ackMs.p95).toBe(12);
  });
});

describe("an answer is visible", () => {
  it("with the first view that counts as many answers as had been sent", () => {
    const shown = [
      { at: 110, answers: 0 },
      { at: 210, answers: 2 },
      { at: 310, answers: 3 },
    ];
    expect(visibleAfter([150, 100, 220], shown)).toEqual({ ms: [110, 60, 90], never: 0 });
  });

  it("never, when no view counts it", () => {
    expect(visibleAfter([100, 120], [{ at: 200, answers: 1 }])).toEqual({ ms: [100], never: 1 });
  });
});

describe("an acknowledged placement is lost", () => {
  const acknowledged = { priya: { a: 5, b: 7 }, tom: { a: 1 } };
  const row = (person: string, card: string, seq: number) => ({ person, card, seq: String(seq) });

  it("when its row is missing, or has a lower seq", () => {
    expect(countLost(acknowledged, [row("priya", "a", 4), row("tom", "a", 1)])).toBe(2);
  });

  it("not when its row has that seq or a higher one", () => {
    expect(countLost(acknowledged, [row("priya", "a", 5), row("priya", "b", 9), row("tom", "a", 1)])).toBe(0);
  });
});

describe("options of a load", () => {
  it.each([
    [["--participants", "0"], /--participants must be a number/],
    [["--url", "https://workshop.example.org"], /--url must be on this machine/],
    [["--url", "http://localhost:3000", "--floor"], /leave --floor and --nodes out/],
    [["--phones", "3"], /Unknown option/],
  ])("%j are refused with a sentence", (args, sentence) => {
    const read = readOptions(args);
    expect(read.ok ? "" : read.message).toMatch(sentence);
  });
});
