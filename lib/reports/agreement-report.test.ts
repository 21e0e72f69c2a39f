import { describe, expect, test } from "vitest";
import { resamplesOf } from "@/lib/domain/bootstrap";
import { matrixOf, NONE } from "@/lib/domain/raters";
import { agreementReport } from "./agreement-report";

const reportOf = (rows: number[][]) => {
  const matrix = matrixOf(rows, 4, 2);
  return agreementReport([matrix], resamplesOf([matrix], "seed", 20));
};
const whole = (people: number) => Array.from({ length: people }, (_, person) => [0, 1, person % 2, 0]);
const withHole = (people: number) => Array.from({ length: people }, () => [0, 1, 1, NONE]);

describe("agreement in a report", () => {
  test("STAT-4: there is no kappa where one to four answered every card, or did not", () => {
    const kappa = (complete: number, others: number) =>
      reportOf([...whole(complete), ...withHole(others)])?.first.kappa ?? null;
    for (const few of [1, 2, 3, 4]) {
      expect(kappa(10, few)).toBeNull();
      expect(kappa(few, 10)).toBeNull();
    }
    expect(kappa(10, 0)).not.toBeNull();
    expect(kappa(10, 5)).not.toBeNull();
    expect(reportOf([...whole(10), ...withHole(2)])?.first.alpha).not.toBeNull();
  });

  test("STAT-5: only a column that has four fifths of all answers explains a low alpha", () => {
    const rows = (common: number[]) =>
      Array.from({ length: 10 }, (_, person) => common.map((column, card) => (person === card ? 1 - column : column)));
    expect(reportOf(rows([0, 0, 0, 0]))?.skewed).toEqual({ column: 0, share: 0.9 });
    // 53 of 80 answers in one column: agreement is high and alpha low, and the column is not why.
    const few = [3, 3, 4, 17];
    const found = reportOf(
      Array.from({ length: 20 }, (_, person) => few.map((others, card) => ((person + 5 * card) % 20 < others ? 1 : 0))),
    );
    expect(found?.first.pairwise?.value).toBeGreaterThan(0.7);
    expect(found?.first.alpha?.value).toBeLessThan(0.4);
    expect(found?.skewed).toBeNull();
  });
});
