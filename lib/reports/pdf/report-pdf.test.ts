import { getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { createWords } from "@/lib/messages/translator";
import { builtInDeck } from "@/lib/testing/builders";
import { hasPdfInfo, pdfPages, pdfTagged, pdfText, squeezed } from "@/lib/testing/outside-readers";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { BAD_INPUT, ROOMS, type RoomName, SLIP } from "@/lib/testing/report-rooms";
import { intervalIn } from "../card-words";
import { columnLetter } from "../colours";
import { directionWords, laterWords } from "../drawings/card-split";
import { coefficientWords, percentWords } from "../figure-words";
import { buildReport, type Report } from "../report";
import { type CardRound, roundsOf } from "../report-card";
import { sentencesOf } from "../sentences";
import { reportPdf } from "./report-pdf";

const words = createWords();

async function read(name: RoomName, size: "a4" | "letter" = "a4") {
  const report = buildReport(ROOMS[name](), "owner");
  const bytes = await reportPdf(report, words, size);
  const document = await getDocumentProxy(bytes.slice());
  const raw = Buffer.from(bytes).toString("latin1");
  return { report, raw, document, text: await pdfText(bytes), pages: document.numPages };
}

/** From one heading to the next. */
function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  expect(from, start).toBeGreaterThan(0);
  const to = text.indexOf(end, from + start.length);
  expect(to, end).toBeGreaterThan(from);
  return text.slice(from + start.length, to);
}

/** A split's figures as they stand at its bar: at its two ends, or behind each column's letter. */
const figuresOf = ({ shares, counts }: CardRound) => {
  const figures = shares ?? counts ?? [];
  return figures.map((one, at) => (figures.length === 2 ? one : `${columnLetter(at)} ${one}`)).join(" ");
};

/** Arabic is set glyph by glyph and read back as each reader sees fit: figures and other words are what is compared. */
const isComparable = (sentence: string) => !/\p{Script=Arabic}/u.test(sentence);

function expectCards(text: string, report: Report) {
  const section = between(text, words.say("report.cards"), words.say("report.agreement.title"));
  const [, ...parts] = section.split("Round 1 ");
  const cards = report.bySplit.flatMap((id) => report.cards.find((card) => card.id === id) ?? []);
  expect(parts).toHaveLength(cards.length);
  const tests = sentencesOf(report, words).test;
  for (const [at, card] of cards.entries()) {
    const [first, ...later] = roundsOf(card, report.workshop.rounds);
    const said = [
      first && figuresOf(first.split),
      ...later.map(({ round, split }) => `${words.say("report.round", { round })} ${figuresOf(split)}`),
    ].join(" ");
    expect(parts[at]?.startsWith(`${said} `), `${card.title}: ${said} in ${parts[at]?.slice(0, 90)}`).toBe(true);
    for (const line of [directionWords(card, words), laterWords(card, words)])
      if (line) expect(parts[at], card.title).toContain(squeezed(line));
    const test = tests[card.id];
    // "All 64 people … stayed" has said it
    if (test) expect(parts[at]?.includes(squeezed(test)), `${card.title}: ${test}`).toBe(card.test?.discordant !== 0);
    if (isComparable(card.text)) expect(section).toContain(squeezed(card.text).trim());
  }
}

/** The table of figures has these rounds, and says so where it leaves others out. */
function expectFigures(text: string, report: Report, rounds: readonly number[]) {
  const table = between(text, words.say("report.exact.title"), words.say("report.method"));
  const all = new Set<number>();
  for (const card of report.cards)
    for (const { round, split } of roundsOf(card, report.workshop.rounds)) {
      all.add(round);
      const ends = report.workshop.columns.map((_, column) => intervalIn(split, column, words));
      const row = [words.say("report.round", { round }), ...ends, coefficientWords(split.evenness ?? 0, words)];
      const whole = `${row.join(" ")} ${percentWords(split.agreement ?? 0, words)}`;
      expect(table.includes(whole), `${card.title}: ${whole}`).toBe(rounds.includes(round));
    }
  const only = squeezed(words.say("files.pdf.lastRound", { round: report.workshop.rounds }));
  expect(table.includes(only)).toBe(rounds.length < all.size);
}

describe("the report on paper", { timeout: 90_000 }, () => {
  test.each([
    ["everything", "a4", 2, [1, 2, 3]],
    ["everything", "letter", 2, [1, 2, 3]],
    ["hard", "a4", 4, [1, 2]],
  ] as const)(
    "says the figures of the report, read back by another reader: %s on %s",
    async (name, size, columns, rounds) => {
      const { report, text, pages } = await read(name, size);
      expect(report.workshop.columns).toHaveLength(columns);
      if (report.cards.length >= 24) expect(pages).toBeGreaterThanOrEqual(6);
      expect(pages).toBeLessThanOrEqual(12);
      const { headlines, test: _, figures: __, tests, ...said } = sentencesOf(report, words);
      for (const { figure, of, text: sentence } of headlines)
        if (isComparable(sentence)) expect(text).toContain(squeezed([figure, of, sentence].filter(Boolean).join(" ")));
      for (const [part, sentences] of Object.entries(said)) {
        if (part !== "followUp" || report.followUp !== null) expect(sentences, part).not.toEqual([]);
        for (const sentence of sentences) expect(text, part).toContain(squeezed(sentence));
      }
      expect(text).toContain(squeezed(tests ?? "no tests"));

      const overview = between(text, words.say("report.overview"), words.say("report.match.title"));
      expect([...overview.matchAll(/\b([A-D]) (\d+) /g)].map(([, letter, figure]) => [letter, Number(figure)])).toEqual(
        report.workshop.columns.flatMap((_, column) =>
          report.overview
            .filter(({ expected }) => expected === column)
            .map(({ shown }) => [columnLetter(column), shown.shares?.[column]]),
        ),
      );
      const moved = between(text, words.say("report.shift"), words.say("report.cards"));
      expect([...moved.matchAll(/ \+(\d+) ([A-D]) /g)].map(([, amount, letter]) => [Number(amount), letter])).toEqual(
        report.shifts.map(({ gain }) => [gain?.amount, columnLetter(gain?.column ?? 9)]),
      );
      expectCards(text, report);
      expectFigures(text, report, rounds);
      for (const sentence of ["report.intervals", "report.resampled"] as const)
        expect(text).toContain(squeezed(words.say(sentence)));
      for (const { action } of report.commitments) if (isComparable(action)) expect(text).toContain(action);
      expect(text).toContain(`Page ${pages} of ${pages}`);
    },
  );

  test.each([
    ["sixtyFour", "a4", [1, 2]],
    ["sixtyFour", "letter", [1, 2]],
    ["weeksLater", "a4", [1, 2, 3]],
    ["weeksLater", "letter", [1, 2, 3]],
  ] as const)(
    "has the figures of the rounds for which twelve pages have room: %s on %s",
    async (name, size, rounds) => {
      const { report, text, pages } = await read(name, size);
      expect(pages).toBeLessThanOrEqual(12);
      expectFigures(text, report, rounds);
    },
  );

  test.each(["a4", "letter"] as const)(
    "the first page is a summary: headlines, and the whole picture below them: %s",
    async (size) => {
      for (const name of ["sixtyFour", "everything"] as const) {
        const report = buildReport(ROOMS[name](), "owner");
        const [front = ""] = await pdfPages(await reportPdf(report, words, size));
        for (const { text } of sentencesOf(report, words).headlines) expect(front).toContain(squeezed(text));
        expect(front).toContain(words.say("report.overview"));
        for (const { title } of report.overview) expect(front).toContain(title);
      }
    },
  );

  test.each(["a4", "letter"] as const)("the cards' heading and key stand with the first of them: %s", async (size) => {
    const deck = builtInDeck("when-to-emphasise");
    for (const room of [aPlausibleRoom(40, { deck }), ROOMS.sixtyFour(), ROOMS.six(), ROOMS.oneRound()]) {
      const pages = await pdfPages(await reportPdf(buildReport(room, "owner"), words, size));
      const page = pages.find((text) => text.includes(words.say("report.cards"))) ?? "";
      expect(page.slice(page.indexOf(words.say("report.cards")))).toContain("Round 1");
    }
  });

  test("cards of a page that has no room for one more reach down to its end", async () => {
    const report = buildReport(ROOMS.sixtyFour(), "owner");
    const cards = report.cards.map((card) => ({ ...card, arguments: [] }));
    const document = await getDocumentProxy(await reportPdf({ ...report, cards }, words, "letter"));
    for (const number of [3, 4, 5]) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      // from the foot of the page, above its footer
      const lowest = Math.min(
        ...items.flatMap((item) => ("transform" in item && item.transform[5] > 56 ? [item.transform[5]] : [])),
      );
      expect(lowest, `page ${number}`).toBeLessThan(56 + 60);
    }
  });

  test.skipIf(!hasPdfInfo)(
    "lines of a paragraph have a space between them, so that tags read aloud run no words together",
    async () => {
      const report = buildReport(ROOMS.sixtyFour(), "owner");
      const read = await pdfTagged(await reportPdf(report, words, "a4"));
      for (const { text } of sentencesOf(report, words).headlines) expect(read).toContain(`"${text}"`);
    },
  );

  test("says of a card how many would argue, also without a line of theirs", async () => {
    const report = buildReport(ROOMS.sixtyFour(), "owner");
    const cards = report.cards.map((card) => ({ ...card, arguments: [], arguing: 7 }));
    const text = await pdfText(await reportPdf({ ...report, cards }, words, "a4"));
    const sorted = cards.filter(({ first }) => first !== null);
    expect(text.split(words.say("report.argue", { count: 7 }))).toHaveLength(sorted.length + 1);
  });

  test("a split of halves of a per cent is the same at its bar and in the table of figures", async () => {
    const report = buildReport(ROOMS.sixtyFour(), "owner");
    const [card] = report.cards.filter(({ first }) => first?.shares);
    const half = (share: number) => ({ share, low: share - 0.05, high: share + 0.05 });
    const split = { ...card?.first, n: 40, counts: [35, 5], shares: [88, 12], intervals: [half(0.875), half(0.125)] };
    const changed = { ...card, first: split, final: split } as Report["cards"][number];
    const cards = report.cards.map((one) => (one.id === card?.id ? changed : one));
    const text = await pdfText(await reportPdf({ ...report, cards }, words, "a4"));
    expect(text).toContain("Round 1 88 12 ");
    expect(text).toContain("Round 1 88% (83% to 93%) 12% (8% to 18%)");
  });

  test("has people where there are too few for per cent", async () => {
    const { report, text } = await read("six");
    const table = between(text, words.say("report.exact.title"), words.say("report.method"));
    const told = report.cards
      .flatMap((card) => roundsOf(card, report.workshop.rounds))
      .filter(({ split }) => split.counts);
    expect(told.length).toBeGreaterThan(0);
    for (const { round, split } of told)
      expect(table).toContain(
        `Round ${round} ${split.counts?.join(" ")} ${coefficientWords(split.evenness ?? 9, words)}`,
      );
  });

  test("has no figures of a round that too few answered", async () => {
    const report = buildReport(ROOMS.everything(), "owner");
    const few = { n: 3, counts: null, shares: null, intervals: null, evenness: null, agreement: null };
    const textOf = async (cards: Report["cards"]) => pdfText(await reportPdf({ ...report, cards }, words, "a4"));
    const once = report.cards.map((card) => ({ ...card, final: card.final && few, followUp: null }));
    const table = between(await textOf(once), words.say("report.exact.title"), words.say("report.method"));
    expect(table).toMatch(/ Round 1 \d/);
    expect(table).not.toMatch(/ Round 2 \d/);
    const never = once.map((card) => ({ ...card, first: card.first && few }));
    expect(await textOf(never)).not.toContain(words.say("report.exact.title"));
  });

  test("has the last round's figures alone, and says so, where all would make more than twelve pages", async () => {
    const report = buildReport(ROOMS.everything(), "owner");
    const cards = [1, 2, 3].flatMap((times) => report.cards.map((card) => ({ ...card, id: `${card.id}-${times}` })));
    const text = await pdfText(
      await reportPdf({ ...report, cards, bySplit: report.bySplit.map((id) => `${id}-1`) }, words, "a4"),
    );
    const table = between(text, words.say("report.exact.title"), words.say("report.method"));
    expect(table).toContain(squeezed(words.say("files.pdf.lastRound", { round: 2 })));
    expect(table).toMatch(/ Round 2 \d/);
    expect(table).not.toMatch(/ Round 1 \d/);
  });

  test("Arabic is copied and searched as it was written, letters with dots and their joined forms included", async () => {
    const { report, text } = await read("hard");
    const texts = [report.workshop.title, ...report.cards.flatMap((card) => [card.title, card.text])];
    // lone signs over and under letters are put before or behind them, as each reader sees fit
    const arabic = new Set(texts.join(" ").match(/(?<!\p{M})[\p{Script=Arabic}]{2,}(?!\p{M})/gu));
    expect(arabic.size).toBeGreaterThan(20);
    const found = new Set(text.match(/\p{Script=Arabic}+/gu));
    expect([...arabic].filter((word) => !found.has(word))).toEqual([]);
  });

  test("is tagged, with a bookmark for each section, its title and its language", async () => {
    const { raw, document, report } = await read("sixtyFour");
    expect(raw).toContain("/StructTreeRoot");
    expect(raw).toContain("/Lang (en)");
    const outline = (await document.getOutline())?.map(({ title }) => title) ?? [];
    for (const title of [report.workshop.title, "The room and the article", "Card by card", "How this was counted"])
      expect(outline).toContain(title);
  });

  test.each([...BAD_INPUT, "six", "threeHundred"] as const)(
    "comes of a room of %s, without a figure that may not be shown",
    async (name) => {
      const { report, text, pages } = await read(name);
      expect(pages).toBeLessThanOrEqual(12);
      expect(text).toContain("How this was counted");
      expect(text).not.toMatch(SLIP);
      const hidden = report.cards.filter(({ final }) => final !== null && final.counts === null);
      if (hidden.length === report.cards.filter(({ final }) => final !== null).length)
        expect(text).not.toMatch(/Round [12] \d+ \d+/);
      if (report.workshop.rounds === 1) expect(text).not.toContain("Round 2");
    },
  );
});
