import { NextIntlClientProvider } from "next-intl";
import { prerender } from "react-dom/static";
import { describe, expect, test } from "vitest";
import { catalogue } from "@/lib/messages/catalogue";
import { createWords } from "@/lib/messages/translator";
import { coefficientWords, percentWords } from "@/lib/reports/figure-words";
import { buildReport, type Report } from "@/lib/reports/report";
import { roundsOf } from "@/lib/reports/report-card";
import { sentencesOf } from "@/lib/reports/sentences";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { BAD_INPUT, ROOMS, type RoomName, SLIP } from "@/lib/testing/report-rooms";
import { ReportScreen } from "./report-screen";

const words = createWords();

const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");

const drawn = (name: RoomName) => drawnReport(buildReport(ROOMS[name](), "owner"));

async function drawnReport(report: Report) {
  const { prelude } = await prerender(
    <NextIntlClientProvider
      locale="en"
      timeZone="UTC"
      messages={catalogue}
      onError={(error) => {
        throw error;
      }}
    >
      <ReportScreen report={report} sentences={sentencesOf(report, words)} isRehearsal={false} />
    </NextIntlClientProvider>,
  );
  const markup = await new Response(prelude).text();
  return { report, markup, text: plain(markup) };
}

describe("the report's page", () => {
  test.each([...BAD_INPUT, "everything"] as const)("says the report's figures for a room of %s", async (name) => {
    const { report, markup, text } = await drawn(name);
    expect(text).not.toMatch(SLIP);
    expect(markup).not.toMatch(/NaN|undefined|Infinity|"null"/);
    const { headlines, agreement, match, likeness } = sentencesOf(report, words);
    for (const { text: sentence } of headlines) expect(text).toContain(sentence);
    for (const sentence of [...agreement, ...match, ...likeness]) expect(text).toContain(sentence);
    const groups = report.analysis.likeness?.groups ?? [];
    const listed = plain(markup.split(words.say("report.likeness.groupsTable"))[1] ?? "").slice(0, 400);
    for (const [at, { people }] of groups.entries()) expect(listed).toMatch(new RegExp(`${at + 1} ${people} \\d+% `));
    for (const sentence of sentencesOf(report, words).method) expect(text).toContain(sentence);
    expect(text.includes(words.say("report.intervals"))).toBe(report.people.joined >= 5);
    const rows = markup.split('<div class="sheet cc-c').slice(1).map(plain);
    expect(rows.length).toBeGreaterThanOrEqual(report.bySplit.length);
    for (const [at, id] of report.bySplit.entries()) {
      const card = report.cards.find((one) => one.id === id);
      expect(rows[at]).toContain(`${card?.title} ${card?.text.trim()}`);
      for (const figure of sentencesOf(report, words).figures[id] ?? []) expect(rows[at]).toContain(figure);
      for (const { round, split } of card ? roundsOf(card, report.workshop.rounds) : []) {
        const { n, counts, shares } = split;
        if (counts === null) {
          expect(rows[at]).toContain(`${words.say("report.round", { round })} ${words.say("report.tooFew", { n })}`);
          continue;
        }
        const figures = report.workshop.columns.map(({ label }, column) =>
          [label, counts[column], shares && `${shares[column]}%`].filter((one) => one !== null).join(" "),
        );
        const table = rows[at]?.split(words.say("report.split", { title: card?.title ?? "", round }))[1] ?? "";
        expect(table.slice(0, 200), `${card?.title}, round ${round}`).toContain(figures.join(" "));
      }
    }
  });

  test("ends with what people gave it and each last word once, before the facilitator's own notes", async () => {
    const room = aPlausibleRoom(12);
    for (const [n, person] of [...room.people.values()].entries())
      person.lastWord = { text: ["Focus", "focus", "trust"][n % 3] ?? "", hidden: false, id: person.id };
    const note = { about: "step:discuss", text: "Begin with the second card", rev: 1, by: "Amara", at: 0 } as const;
    const { text } = await drawnReport(buildReport(room, "owner", [note]));
    expect(text).toMatch(
      /Was this worth our time\?.*One word each.* [Ff]ocus \(8\) trust \(4\) .*Begin with the second card/,
    );
  });

  test("says for its print where the folded intervals are, where there are any", async () => {
    const printed = words.say("report.exact.printed");
    expect((await drawn("six")).text).toContain(printed);
    expect((await drawn("four")).text).not.toContain(printed);
  });

  test("has the table of cards that share a column only where a quarter of it has figures", async () => {
    const shownIn = async (name: RoomName) => (await drawn(name)).text.includes(words.say("report.together.pairs"));
    // Of 64 people a few left out each card, so that hardly a pair may be told.
    expect(buildReport(ROOMS.sixtyFour(), "owner").analysis.pairs).not.toBeNull();
    expect(await shownIn("sixtyFour")).toBe(false);
    expect(await shownIn("alike")).toBe(true);
  });

  test("says once of a card that everybody stayed", async () => {
    const { report, text } = await drawn("sixtyFour");
    expect(report.cards.some(({ test: one }) => one?.discordant === 0)).toBe(true);
    expect(text).toContain("who answered both times stayed");
    expect(text).not.toContain(words.say("report.test.nobody"));
  });

  test("sets match and agreement weeks later into a row of its own beside the rounds", async () => {
    const { report, text } = await drawn("everything");
    const { match, agreement } = report.analysis;
    const later = agreement?.followUp;
    if (!match?.followUp || !later) throw new Error("there is no match and agreement weeks later");
    const { matching, answers, cards } = match.followUp;
    const share = percentWords(matching / answers, words);
    expect(text).toMatch(
      new RegExp(`All cards, weeks later ${share} \\d+% to \\d+% ${answers} answers to ${cards} cards`),
    );
    for (const key of ["alpha", "kappa", "ac1"] as const)
      expect(text).toContain(
        `${words.say(`report.agreement.names.${key}`)}, weeks later ${coefficientWords(later[key]?.value ?? Number.NaN, words)}`,
      );
  });
});
