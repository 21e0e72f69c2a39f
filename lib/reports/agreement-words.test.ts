import { expect, test } from "vitest";
import { createWords } from "@/lib/messages/translator";
import { ROOMS } from "@/lib/testing/report-rooms";
import { agreementSentences } from "./agreement-words";
import { buildReport } from "./report";

test.each([
  [{ value: -0.012, low: -0.021, high: -0.003 }, "-1.2 points (95% interval -2.1 to -0.3): more than"],
  [{ value: -0.024, low: -0.031, high: -0.016 }, "-2 points (95% interval -3 to -2): more than"],
  [{ value: -0.012, low: -0.021, high: 0.004 }, "-1 points (95% interval -2 to 0): it may be no more"],
])("an interval that ends beside 0 is told so that it does: %j", (change, told) => {
  const report = buildReport(ROOMS.sixtyFour(), "owner");
  const { analysis } = report;
  if (analysis.agreement === null) throw new Error("there is no agreement");
  const agreement = { ...analysis.agreement, change };
  const sentences = agreementSentences({ ...report, analysis: { ...analysis, agreement } }, createWords());
  expect(sentences[1]).toContain(told);
});
