import type { Answers } from "./answers";
import type { Report } from "./report";

/** report.json: the report's value and, for its owner, the same rows as answers.csv, each on a line of its own; in texts. */
export function* reportJson(report: Report, answers: Answers): Generator<string> {
  const columns = new Map(report.workshop.columns.map(({ id }, index) => [id, index]));
  yield `${JSON.stringify(report, null, 2).replace(/\n\}$/, "")},\n  "answers": [`;
  let before = "\n    ";
  for (const { person, cardId, round, columnId, sure } of answers) {
    yield before + JSON.stringify({ participant: person, card: cardId, round, column: columns.get(columnId), sure });
    before = ",\n    ";
  }
  yield answers.count === 0 ? "]\n}\n" : "\n  ]\n}\n";
}
