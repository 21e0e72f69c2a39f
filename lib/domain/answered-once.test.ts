import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerRows } from "@/lib/reports/answers";
import { buildReport } from "@/lib/reports/report";
import { aDeck, aRoom, aWorkshop, peopleWith, START } from "@/lib/testing/builders";
import { shownResults, shownRoom } from "./answered-once";
import { resultsOf } from "./findings";
import type { Phase } from "./phase";
import { viewFor } from "./view";
import { consoleView } from "./view-console";

const deck = aDeck();
type Sheet = { first: (number | null)[]; second: (number | null)[] };
const roomOf = (sheets: Sheet[], phase: Phase = "compare") =>
  aRoom(
    aWorkshop({ deck, phase, discussed: [0], revealed: deck.cards.map((_, card) => card) }),
    peopleWith(deck, sheets),
  );
const times = (people: number, first: number | null, second: number | null): Sheet[] =>
  Array.from({ length: people }, () => ({ first: [first], second: [second] }));
const figures = (sheets: Sheet[]) => {
  const { first, final } = shownResults(resultsOf(roomOf(sheets)), "compare");
  return { first: first[0], final: final[0] };
};

describe("who answered a card in one round only", () => {
  test("SMALL-7: one to four are left out of that round, five and more are in it", () => {
    const twice = [...times(6, 0, 1), ...times(4, 1, 1)];
    expect(figures([...twice, ...times(4, 0, null)])).toEqual({ first: [6, 4], final: [0, 10] });
    expect(figures([...twice, ...times(5, 0, null)])).toEqual({ first: [11, 4], final: [0, 10] });
    expect(figures([...twice, ...times(1, null, 0), ...times(5, 0, null)])).toEqual({ first: [11, 4], final: [0, 10] });
    expect(figures([...twice, ...times(6, null, 0), ...times(2, 0, null)])).toEqual({ first: [6, 4], final: [6, 10] });
    // Under five who answered twice no movement is shown, beside which theirs could be worked out.
    expect(figures([...times(4, 0, 1), ...times(3, 0, null)])).toEqual({ first: [7, 0], final: [0, 4] });
  });

  test("SMALL-7: stage, phones, console, report and rows of answers agree, and the report says how many are left out", () => {
    const room = roomOf([...times(6, 0, 1), ...times(6, 1, 1), ...times(3, 0, null), ...times(2, null, 0)]);
    const report = buildReport(room, "owner");
    const [card] = report.cards;
    expect(card).toMatchObject({ first: { counts: [6, 6] }, final: { counts: [0, 12] } });
    expect(report.people.answersLeftOut).toBe(5);
    const shownCard = { before: { counts: [6, 6] }, after: { counts: [0, 12] } };
    room.workshop = { ...room.workshop, stage: { ...room.workshop.stage, card: 0, layer: "article", compare: "card" } };
    expect(viewFor(room, "stage", START).compare?.card?.rounds).toMatchObject(shownCard);
    expect(viewFor(room, "phones", START).revealed[0]?.rounds).toMatchObject(shownCard);
    const [desk] = consoleView(deck, viewFor(room, "console", START)).cards;
    expect(desk).toMatchObject({ first: { counts: [6, 6] }, final: { counts: [0, 12] } });
    const rows = [...answerRows(room, Math.random)].filter(({ cardId }) => cardId === "card-0");
    expect(rows.filter(({ round }) => round === 1)).toHaveLength(12);
    expect(rows.filter(({ round }) => round === 2)).toHaveLength(12);
    expect(report.analysis.agreement?.first.people).toBe(12);
  });

  test("SMALL-7: one to four who answered the follow-up alone are left out of it", () => {
    const later = (alone: number) => {
      const room = roomOf([...times(12, 0, 0), ...times(alone, null, null)], "closed");
      room.workshop = { ...room.workshop, followUp: { weeks: 3, openedAt: null } };
      [...room.people.values()].forEach((person, at) => {
        const placed = [{ card: 0, col: at < 7 ? 0 : 1, sure: null, seq: 1 }];
        if (at < 6 || at >= 12) person.later = { placed, moments: [] };
      });
      const { cards, people } = buildReport(room, "owner");
      const rows = [...answerRows(room, Math.random)].filter(({ round }) => round === 3).length;
      return {
        counts: cards[0]?.followUp?.split.counts,
        left: people.answersLeftOut,
        rows,
        told: cards[0]?.followUp?.movement,
      };
    };
    expect(later(4)).toEqual({ counts: [6, 0], left: 4, rows: 6, told: { both: 6, moved: 0 } });
    expect(later(5)).toEqual({ counts: [6, 5], left: 0, rows: 11, told: { both: 6, moved: 0 } });
  });

  test("SMALL-7: before compare screens count everybody's answers", () => {
    const { first } = shownResults(resultsOf(roomOf([...times(9, 0, 1), ...times(1, 0, null)], "resort")), "resort");
    expect(first[0]).toEqual([10, 0]);
  });

  test("SMALL-7: what is followed live is what a report counts, in any room", () => {
    const column = fc.constantFrom(0, 1, null);
    const sheet = fc.record({ first: fc.array(column, { maxLength: 3 }), second: fc.array(column, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 20 }), (sheets) => {
        const room = roomOf(sheets);
        const { first, final, turns } = resultsOf(shownRoom(room).room);
        expect(shownResults(resultsOf(room), "compare")).toMatchObject({ first, final, turns });
        // Once more leaves out nothing more.
        expect(shownRoom(shownRoom(room).room).leftOut).toBe(0);
      }),
    );
  });
});
