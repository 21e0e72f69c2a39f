import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { seededRandom } from "@/lib/domain/random";
import { canRun, ranIn, ranOn } from "@/lib/testing/outside-readers";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { aHardDeck, ROOMS } from "@/lib/testing/report-rooms";
import { answerRows } from "./answers";
import { BYTE_ORDER_MARK } from "./cells";
import { answersCsv, cardsCsv } from "./csv";
import { buildReport, type Report } from "./report";

// The CSV files as analysts open them, with nothing but what README.md says: figures and texts come out as they went in.

/** Each prints a line for each card and column of round 1: its share by cards.csv, and by the rows of answers.csv; then the texts. */
const R = `
args <- commandArgs(TRUE)
cards <- read.csv(args[1], fileEncoding = "UTF-8-BOM")
answers <- read.csv(args[2], fileEncoding = "UTF-8-BOM")
counted <- prop.table(table(answers[answers$round == 1, c("card", "column")]), 1)
first <- cards[which(cards$round == 1), ]
for (i in seq_len(nrow(first))) with(first[i, ], cat("share", card, column,
  format(people / answers, digits = 15), format(counted[card, column], digits = 15), "\\n", sep = "\\t"))
for (i in which(!duplicated(cards$card))) with(cards[i, ], cat("text", card,
  paste(utf8ToInt(title), collapse = " "), paste(utf8ToInt(text), collapse = " "), paste(utf8ToInt(arguments), collapse = " "), "\\n", sep = "\\t"))
`;
const PANDAS = `
import sys
import pandas
cards = pandas.read_csv(sys.argv[1])
answers = pandas.read_csv(sys.argv[2])
first = answers[answers["round"] == 1]
counted = pandas.crosstab(first["card"], first["column"], normalize="index")
for row in cards[cards["round"] == 1].to_dict("records"):
    print("share", row["card"], row["column"], row["people"] / row["answers"], counted.loc[row["card"], row["column"]], sep="\\t")
points = lambda text: "" if pandas.isna(text) else " ".join(str(ord(letter)) for letter in text)
for row in cards.drop_duplicates("card").to_dict("records"):
    print("text", row["card"], points(row["title"]), points(row["text"]), points(row["arguments"]), sep="\\t")
`;

/** Commas, quotes, line breaks, a leading sign, Arabic and emoji; not "NA", which both read as missing. */
function aRoomOfHardTexts() {
  const deck = aHardDeck();
  const texts = ['First, "quoted";\nsecond line', "=1+1, فريق العمل", "Émoji 👩‍💻,\n\n'single'", "#1, 100 %"];
  const cards = deck.cards.map((card, at) => ({ ...card, text: texts[at] ?? card.text }));
  const argument = (n: number) => `He said "no, ${n}", فريق 🎉`;
  return aPlausibleRoom(32, { deck: { ...deck, cards }, argument });
}

const points = (text: string) => [...text].map((letter) => letter.codePointAt(0)).join(" ");
const READERS = [
  ["R", canRun("Rscript", ["--version"], "CSV read by R"), R],
  ["pandas", canRun("python3", ["-c", "import pandas"], "CSV read by pandas"), PANDAS],
] as const;

for (const [reader, program, script] of READERS)
  test.skipIf(program === null).each([
    ["hard texts", "with", aRoomOfHardTexts],
    ["hard texts", "without", aRoomOfHardTexts],
    ["everything", "with", ROOMS.everything],
  ] as const)(
    `${reader} reads cards.csv and answers.csv of a room of %s, %s a byte order mark, as they are, and finds the report's figures in both`,
    { timeout: 60_000 },
    async (_, mark, roomOf) => {
      const room = roomOf();
      const report: Report = buildReport(room, "owner");
      const files = [cardsCsv(report), [...answersCsv(answerRows(room, seededRandom("rows")))].join("")].map((text) =>
        mark === "with" ? text : text.replace(BYTE_ORDER_MARK, ""),
      );
      const [cards = "", answers = ""] = files;
      const lines = (await ranOn(program ?? "", script, { "cards.csv": cards, "answers.csv": answers }))
        .split("\n")
        .map((line) => line.split("\t"));

      const shares = new Map(
        lines.flatMap(([kind, card, column, ...two]) =>
          kind === "share" ? [[`${card} ${column}`, two.slice(0, 2).map(Number)]] : [],
        ),
      );
      const sorted = report.cards.filter(({ first }) => first?.counts);
      expect(sorted.length).toBeGreaterThan(5);
      expect(shares.size).toBe(sorted.length * report.workshop.columns.length);
      for (const { id, first } of sorted)
        for (const [at, { id: column }] of report.workshop.columns.entries()) {
          const share = (first?.counts?.[at] ?? Number.NaN) / (first?.n ?? 0);
          const [byCards, byAnswers] = shares.get(`${id} ${column}`) ?? [];
          expect(byCards, id).toBeCloseTo(share, 12);
          expect(byAnswers, id).toBeCloseTo(share, 12);
        }

      const read = new Map(
        lines.flatMap(([kind, card, ...three]) => (kind === "text" ? [[card, three.slice(0, 3)]] : [])),
      );
      expect([...read.keys()]).toEqual(report.cards.map(({ id }) => id));
      for (const { id, title, text, arguments: lists } of report.cards)
        expect(read.get(id), id).toEqual([title, text.replace(/^(?==)/, "'"), lists.join("\n")].map(points));
    },
  );

/** README.md's line for a program, run beside a file of that name. */
const README = readFileSync("README.md", "utf8");
for (const [reader, program] of READERS)
  test.skipIf(program === null)(
    `README.md's line for ${reader} prints the shares of each card in round 1`,
    { timeout: 60_000 },
    async () => {
      const line = README.split("\n").find((one) => one.startsWith(reader === "R" ? "Rscript -e" : "python3 -c")) ?? "";
      const room = aPlausibleRoom(32);
      const { cards, workshop } = buildReport(room, "owner");
      const files = { "answers.csv": [...answersCsv(answerRows(room, seededRandom("rows")))].join("") };
      const printed = await ranIn(line.replace(/^\S+/, program ?? ""), files);
      const rows = new Map(
        printed
          .split("\n")
          .map((row) => row.trim().split(/\s+/))
          .map(([card, ...shares]) => [card, shares.map(Number)]),
      );
      // Both have the columns by the alphabet.
      const columns = workshop.columns.map(({ id }, at) => ({ id, at })).sort((a, b) => (a.id < b.id ? -1 : 1));
      const [first] = cards.filter((card) => card.first?.counts);
      const shares = columns.map(({ at }) => (first?.first?.counts?.[at] ?? Number.NaN) / (first?.first?.n ?? 0));
      for (const [at, share] of (rows.get(first?.id ?? "") ?? []).entries())
        expect(share).toBeCloseTo(shares[at] ?? -1, 5);
      expect(rows.get(first?.id ?? "")).toHaveLength(columns.length);
    },
  );
