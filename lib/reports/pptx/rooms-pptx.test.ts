import { describe, expect, test } from "vitest";
import { present, type Room } from "@/lib/domain/room";
import {
  type Answers,
  aCard,
  aDeck,
  anObjection,
  aPlainDeck,
  aRoom,
  aWorkshop,
  builtInDeck,
  peopleWith,
  START,
} from "@/lib/testing/builders";
import { pdfPages, squeezed } from "@/lib/testing/outside-readers";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { all, drawn, expectWellFormed, titled, words } from "@/lib/testing/read-pptx";
import { BAD_INPUT, ROOMS } from "@/lib/testing/report-rooms";
import { frontWords } from "../front-words";
import { reportPdf } from "../pdf/report-pdf";

describe("every room has sensible slides", { timeout: 60_000 }, () => {
  const long = "ماذا نفعل عندما يمرض زميلان 🤒🎉 ".repeat(5).slice(0, 140);
  const column = (label: string, at: number) => ({ id: `k${at}`, label, summary: null });
  const none = { dimensions: [], quick: [], leastCertain: [], whenAgreed: [], pairs: [] };
  const arabic = aDeck({
    ...none,
    title: "قيادة أم إدارة؟",
    columns: ["القيادة", "الإدارة", "🎯", "x".repeat(32)].map(column),
    cards: Array.from({ length: 30 }, (_, n) =>
      aCard({
        id: `a${n}`,
        title: `${n % 2 === 0 ? "ب".repeat(29) : "W".repeat(29)} ${n}`,
        text: n % 3 === 0 ? "W".repeat(140) : long,
        expected: `k${n % 4}`,
        rationale: long.repeat(7),
        counterview: "<b>&\u0001 ".repeat(100),
        discussionPrompt: "ما رأيكم؟\nWhy?",
      }),
    ),
  });
  const rooms: [string, Room, number][] = [
    ...[...BAD_INPUT, "six" as const].map((name): [string, Room, number] => {
      const room = ROOMS[name]();
      return [name, room, present(room).length];
    }),
    ["the second deck", aPlausibleRoom(30, { deck: builtInDeck("when-to-emphasise") }), 30],
    ["three columns without a model", aPlausibleRoom(12, { deck: aPlainDeck(3, 10) }), 12],
    ["four columns, Arabic, emoji and the longest texts", aPlausibleRoom(40, { deck: arabic, title: long }), 40],
  ];
  test.each(rooms)("%s", async (name, room, people) => {
    const deck = await drawn(room);
    const { report, slides } = deck;
    await expectWellFormed(deck);
    const charts = slides.flatMap((slide) => slide.charts);
    if (people < 5) expect(charts).toEqual([]);
    else expect(charts.length, name).toBeGreaterThan(0);
    const overview = [...titled(deck, "The room and the article"), ...titled(deck, "Card by card")].flatMap(
      (slide) => slide.charts,
    );
    const rows = report.overview.length > 0 ? report.overview : report.analysis.placements;
    expect(overview.flatMap(({ labels }) => labels)).toHaveLength(
      rows.filter(({ shown }) => shown.counts !== null).length,
    );
    for (const { series, labels } of overview)
      labels.forEach((_, row) => {
        const sum = series.reduce((total, { values }) => total + (values[row] ?? 0), 0);
        if (people >= 10) expect(sum).toBe(100);
        else expect(sum).toBeLessThanOrEqual(people);
      });
    expect(titled(deck, "What moved").length > 0).toBe(report.shifts.length > 0);
    if (report.workshop.isDraft) expect(slides[0]?.texts.join(" ")).toContain("A draft");
    if (!name.includes("Arabic")) return;
    expect(new Set(charts.flatMap(({ xml }) => all(xml, /pattFill prst="(\w+)"/g)))).toEqual(
      new Set(["wdUpDiag", "lgConfetti", "dkVert"]),
    );
    const talks = slides.filter(({ notes }) => notes.includes("Why?"));
    expect(talks.length).toBeGreaterThanOrEqual(2);
    expect(talks[0]?.notes).toContain("To discuss: ما رأيكم؟");
    expect(slides[0]?.xml).toMatch(/<a:pPr [^>]*rtl="1"[^>]*algn="r"/);
  });

  test("who thinks alike is drawn where groups may be shown, as people", async () => {
    const deck = aPlainDeck(2, 8);
    const side = (n: number): Answers => Array.from({ length: 8 }, (_, card) => (card < 4 ? n % 2 : 0));
    const room = aRoom(
      aWorkshop({ phase: "closed", closedAt: START, deck }),
      peopleWith(
        deck,
        Array.from({ length: 24 }, (_, n) => ({ first: side(n) })),
      ),
    );
    const drawnDeck = await drawn(room);
    const { likeness, cards } = drawnDeck.report.analysis;
    expect(likeness?.groups.map(({ people }) => people)).toEqual([12, 12]);
    const [slide] = titled(drawnDeck, "Who thinks alike");
    expect(slide?.charts).toHaveLength(3);
    slide?.charts.forEach(({ series, labels }, at) => {
      const place = likeness?.telling[at] ?? 0;
      expect(cards[place]).toBeDefined();
      expect(labels).toEqual(["Group 1 (12)", "Group 2 (12)"]);
      likeness?.groups.forEach((group, row) => {
        expect(series.map(({ values }) => values[row])).toEqual(group.cards[place]?.counts);
      });
    });
  });

  test("who argues with many cards is one person: it is told of how many cards", async () => {
    const room = aPlausibleRoom(9);
    for (const [n, person] of [...room.people.values()].entries())
      person.objections = n > 0 ? [] : [1, 2, 3].map((card) => anObjection(card, card, { line: null }));
    const deck = await drawn(room);
    const texts = titled(deck, "Against the article").flatMap((slide) => [...slide.texts, slide.notes]);
    expect(texts.join("\n")).toContain("On 3 cards somebody would argue with it:");
    expect(texts.join("\n")).not.toMatch(/3 people/);
  });

  test("many short lines stand in two columns, and all of them are on the slide", async () => {
    const room = aPlausibleRoom(9);
    const sorted = room.workshop.deck.cards.flatMap(({ kind }, at) => (kind === "sort" ? [at] : []));
    for (const [n, person] of [...room.people.values()].entries())
      person.objections = n > 0 ? [] : sorted.map((card) => anObjection(card, card, { line: null }));
    const deck = await drawn(room);
    const [slide] = titled(deck, "Against the article");
    const lines = sorted.map((card) => `${room.workshop.deck.cards[card]?.title}: 1 person`);
    expect(slide?.texts).toEqual(expect.arrayContaining(lines));
    expect(slide?.texts.join(" ")).not.toMatch(/in the notes/);
  });

  test("the first slide says what the paper says: the day it was, and the cards that people sorted", async () => {
    const room = aPlausibleRoom(9, { createdAt: START - 3 * 86_400_000 });
    const { slides, report } = await drawn(room);
    const { by, counted } = frontWords(report, words);
    const day = words.format.dateTime(room.workshop.closedAt ?? 0, { dateStyle: "long" });
    expect(by).toContain(day);
    expect(counted).toContain("24 cards");
    expect(slides[0]?.texts).toEqual(expect.arrayContaining([by, counted]));
    expect((await pdfPages(await reportPdf(report, words, "a4")))[0]).toContain(squeezed(`${by} ${counted}`));
  });

  test("a room with something to say in every section still fits a meeting", async () => {
    const deck = await drawn(ROOMS.everything());
    expect(deck.slides.length).toBeLessThanOrEqual(14);
    expect(titled(deck, "Weeks later")).toHaveLength(1);
    expect(titled(deck, "How this was counted")).toHaveLength(1);
  });

  test("a deck that would be too long ends on one slide with its commitments", async () => {
    const room = aPlausibleRoom(64);
    for (const [n, person] of [...room.people.values()].entries()) {
      person.lastWord = { text: ["time", "courage", "trust"][n % 3] ?? "", hidden: false, id: person.id };
      person.objections = [anObjection(n, n % 5, { line: `Not so, says ${n}` })];
    }
    const deck = await drawn(room);
    expect(deck.slides.length).toBeLessThanOrEqual(14);
    expect(deck.slides.flatMap(({ texts }) => texts).join("\n")).toContain("courage (21)");
  });
});
