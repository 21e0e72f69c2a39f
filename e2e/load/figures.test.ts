import { describe, expect, it } from "vitest";
import { type Figures, isWhole, medianOf, ratioOf, spreadOf, summaryOf } from "./figures";
import { countLost, countLostMoves } from "./lost";
import { readOptions } from "./options";
import { seenAfter } from "./table-figures";
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

  it("say of what must not happen the most that any run had, and nothing where one could not count it", () => {
    const run = (lost: number | null, disconnects: number, p95: number) => ({
      ...figures(1, p95),
      ...{ lost, disconnects, unanswered: 0, refused: 0, neverVisible: 0 },
    });
    const summary = summaryOf([run(0, 0, 10), run(3, 1, 30), run(0, 0, 20)]);
    expect(summary).toMatchObject({ lost: 3, disconnects: 1, unanswered: 0, ackMs: { p95: 20 } });
    expect(summaryOf([run(0, 0, 1), run(null, 0, 1)]).lost).toBeNull();
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

const at = (table: number, card: string, rev: number) => ({ table, card, rev });

describe("a move that was acknowledged as moved is lost", () => {
  it("when the database holds no such revision, or another move was told the same one", () => {
    const moved = [at(1, "a", 1), at(1, "a", 2), at(1, "a", 2), at(1, "b", 1), at(2, "a", 1)];
    expect(countLostMoves(moved, [at(1, "a", 2), at(2, "a", 4)])).toBe(2);
  });
});

describe("a move is seen", () => {
  it("by each tablemate with the first board that has its revision, and never when one does not get it", () => {
    const made = [
      { ...at(1, "a", 1), by: "priya", sentAt: 100 },
      { ...at(1, "a", 2), by: "tom", sentAt: 200 },
      { ...at(1, "b", 1), by: "tom", sentAt: null },
    ];
    const sight = (rev: number, by: string, seenAt: number) => ({ ...at(1, "a", rev), by, at: seenAt });
    const seen = [sight(1, "priya", 104), sight(1, "tom", 109), sight(1, "lena", 111), sight(2, "priya", 205)];
    expect(seenAfter([{ made, seen }])).toEqual({ ms: [9, 11, 5], never: 1 });
  });
});

describe("options of a load", () => {
  it.each([
    [["--participants", "0"], /--participants must be a number/],
    [["--url", "https://workshop.example.org"], /--url must be on this machine/],
    [["--url", "http://localhost:3000", "--floor"], /leave --floor and --nodes out/],
    [["--phones", "3"], /Unknown option/],
    [["--participants", "1000", "--tables", "100"], /1000 people make 250 tables, not 100/],
    [["--tables", "50", "--workshops", "2"], /--tables is for one workshop/],
  ])("%j are refused with a sentence", (args, sentence) => {
    const read = readOptions(args);
    expect(read.ok ? "" : read.message).toMatch(sentence);
  });
});

describe("a load is whole", () => {
  const whole = { lost: 0, unanswered: 0, refused: 0, disconnects: 0, neverVisible: 0, acknowledged: 10 };
  it.each([
    ["nothing was lost, refused or cut off", {}, true],
    ["what was lost could not be counted there", { lost: null }, true],
    ["one was lost", { lost: 1 }, false],
    ["one was refused", { refused: 1 }, false],
    ["somebody was cut off", { disconnects: 1 }, false],
    ["the stage never showed one", { neverVisible: 1 }, false],
    ["nothing was acknowledged", { acknowledged: 0 }, false],
  ])("%s", (_, changes, expected) => {
    expect(isWhole({ ...whole, ...changes })).toBe(expected);
  });
});
