import { expect, test } from "vitest";
import { seededRandom } from "@/lib/domain/random";
import { csvRecords } from "@/lib/testing/read-csv";
import { BAD_INPUT, ROOMS, SLIP } from "@/lib/testing/report-rooms";
import { answerRows } from "./answers";
import { answersCsv } from "./csv";
import { buildReport } from "./report";
import { reportJson } from "./report-json";
import { reportFileSchema } from "./schema";

test.each([...BAD_INPUT, "everything"] as const)(
  "report.json of a room of %s is of its schema, and holds the value and the rows of answers.csv",
  (name) => {
    const room = ROOMS[name]();
    const report = buildReport(room, "owner");
    const rows = answerRows(room, seededRandom(name));
    const { answers, ...value } = reportFileSchema.parse(JSON.parse([...reportJson(report, rows)].join("")));
    expect(value).toEqual(JSON.parse(JSON.stringify(report)));
    const columns = report.workshop.columns;
    expect(
      answers.map(({ participant, card, round, column, sure }) => ({
        participant: String(participant),
        card,
        round: String(round),
        column: columns[column]?.id,
        sure: sure === null ? "" : sure ? "yes" : "no",
      })),
    ).toEqual(csvRecords([...answersCsv(rows)].join("")));
    // the same rule as there: from five people on
    expect(answers.length > 0).toBe(report.people.joined >= 5);
    expect(JSON.stringify(answers)).not.toMatch(/Name of|0199a000|null,"|Guest/);
    expect(JSON.stringify(value.cards.map(({ text, title }) => [text, title]))).not.toMatch(SLIP);
  },
);
