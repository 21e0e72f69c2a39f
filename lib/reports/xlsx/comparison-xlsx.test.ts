import readWorkbook from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import type { Room } from "@/lib/domain/room";
import { createWords } from "@/lib/messages/translator";
import { START } from "@/lib/testing/builders";
import { aPlausibleRoom } from "@/lib/testing/plausible-room";
import { aHardDeck } from "@/lib/testing/report-rooms";
import { buildComparison } from "../comparison";
import { buildReport } from "../report";
import { comparisonXlsx } from "./comparison-xlsx";

type Read = string | number | boolean | Date | null;

async function drawn(...rooms: Room[]) {
  const comparison = buildComparison(rooms.map((room) => buildReport(room, "shared")));
  const bytes = Buffer.from(await comparisonXlsx(comparison, createWords(), START));
  const sheets = (await readWorkbook(bytes)) as { sheet: string; data: Read[][] }[];
  const rowsOf = (name: string) => {
    const [header = [], ...rows] = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    return rows.map((row) => Object.fromEntries(header.map((head, at) => [String(head), row[at] ?? null])));
  };
  return { comparison, sheets, rowsOf };
}

describe("comparison.xlsx, read back by another library", () => {
  test("holds the comparison's figures: workshops, a row for each card and workshop, and one for each difference", async () => {
    const { comparison, sheets, rowsOf } = await drawn(
      aPlausibleRoom(24, { title: "=before" }),
      aPlausibleRoom(31, { title: "After", seed: "after", createdAt: START + 1_000 }),
    );
    const { workshops, cards } = comparison;
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Workshops", "Cards", "Differences", "About"]);
    expect(rowsOf("Workshops")).toMatchObject(
      workshops.map(({ people, moved, agreement, match }, place) => ({
        Workshop: ["'=before", "After"][place],
        People: people,
        "Cards moved": moved?.cards,
        Agreement: agreement?.value,
        "Agreement: from": agreement?.low,
        "The article’s": match?.share,
        "The article’s: to": match?.people?.high,
      })),
    );
    expect(rowsOf("Cards")).toMatchObject(
      cards.flatMap(({ title, splits }) =>
        splits.map(({ n, counts, shares, intervals }) => ({
          Card: title,
          Answers: n,
          "Leadership: people": counts?.[0],
          "Management: per cent": (shares?.[1] ?? 0) / 100,
          "Leadership: from": intervals?.[0]?.low,
        })),
      ),
    );
    expect(rowsOf("Differences")).toMatchObject(
      cards.flatMap(({ title, differences }) =>
        differences.map(({ points, p, pHolm, share }) => ({
          Card: title,
          "The other": "After",
          Points: points,
          To: Math.round(100 * share.high),
          p,
          "p, for all": pHolm,
          "More than chance": pHolm < 0.05 ? "yes" : "no",
        })),
      ),
    );
    const about = rowsOf("About").map((row) => Object.values(row).join(" "));
    expect(about.join("\n")).toContain("Newcombe");
    expect(about.filter((line) => line.startsWith("Differences "))).toHaveLength(10);
  });

  test("is drawn for one person beside a room, and for hard texts in four columns", async () => {
    const few = await drawn(aPlausibleRoom(1), aPlausibleRoom(20, { createdAt: START + 1 }));
    expect(few.rowsOf("Workshops")[0]).toMatchObject({ People: 1, Agreement: null, "The article’s": null });
    expect(few.rowsOf("Differences")).toEqual([]);
    const hard = (day: number) => aPlausibleRoom(12, { deck: aHardDeck(), title: "صباح 🎉", createdAt: START + day });
    const { rowsOf } = await drawn(hard(0), hard(1));
    expect(rowsOf("Cards")).toHaveLength(18);
    expect(rowsOf("Workshops").map(({ Workshop }) => Workshop)).toEqual(["صباح 🎉 (1)", "صباح 🎉 (2)"]);
  });
});
