import { describe, expect, test } from "vitest";
import { buildReport, type Report } from "@/lib/reports/report";
import { reportSchema } from "@/lib/reports/schema";
import { sharedReport } from "@/lib/reports/shared-report";
import { anObjection, START } from "@/lib/testing/builders";
import { roomIn, text } from "@/lib/testing/full-room";
import { PHASES, type Phase } from "./phase";
import { endOf, FIRST_CHOICES, hasEnded, LASTS_FOR, type ShareChoices } from "./sharing";

const TITLE = "SECRET TITLE";
const LEADER = "SECRET LEADER";

/** Everything that may be left out, under words that stand nowhere else. */
function wholeReport(): Report {
  const room = roomIn("closed", { title: TITLE, facilitator: LEADER });
  const [writer] = room.people.values();
  if (writer) writer.objections = [anObjection(1, 0, { line: "LINE against it" })];
  for (const person of room.people.values()) person.lastWord = { id: person.id, text: "LASTWORD", hidden: false };
  const box = { card: 8, col: 0, by: null, hidden: false, at: START };
  room.words = [{ ...box, id: "0199c000-0000-7000-8000-000000000001", text: "WORD in a box" }];
  return buildReport(room, "shared");
}

// Made once: its intervals take a while.
const whole = wholeReport();

const ALL: ShareChoices = { names: true, commitments: true, words: true };
const NONE: ShareChoices = { names: false, commitments: false, words: false };
/** What shows that a part is there. The name under a commitment needs both. */
const SIGNS = {
  names: [TITLE, LEADER],
  commitments: ["shared occasion", "shared action"],
  words: ["LINE against it", "WORD in a box", "LASTWORD"],
};
const EVERY_CHOICE: ShareChoices[] = [true, false].flatMap((names) =>
  [true, false].flatMap((commitments) => [true, false].map((words) => ({ names, commitments, words }))),
);

const inPhase = (phase: Phase): Report => ({
  ...whole,
  workshop: { ...whole.workshop, phase, isDraft: phase !== "closed" },
});
const shared = (choices: ShareChoices, phase: Phase = "closed"): Report => {
  const report = sharedReport(inPhase(phase), choices);
  if (report === null) throw new Error("not shareable");
  return report;
};

describe("a shared report", () => {
  test("SHARE-1: holds what its maker chose, in every combination, and never what is private", () => {
    for (const choices of EVERY_CHOICE) {
      const report = shared(choices);
      const written = text(report);
      for (const part of ["names", "commitments", "words"] as const)
        for (const sign of SIGNS[part])
          expect(written.includes(sign), `${sign} ${JSON.stringify(choices)}`).toBe(choices[part]);
      expect(written.includes("PERSON"), JSON.stringify(choices)).toBe(choices.names && choices.commitments);
      expect(written).not.toMatch(/PRIVATE|0199[abc]000/);
      expect(report.leftOut).toEqual((["names", "commitments", "words"] as const).filter((part) => !choices[part]));
      const sent = JSON.parse(JSON.stringify(report));
      expect(reportSchema.parse(sent)).toEqual(sent);
    }
  });

  test("SHARE-1: its figures are the owner's, whatever is left out", () => {
    const { findings, overview, shifts, bySplit, rating, cards, people } = shared(NONE);
    expect({ findings, overview, shifts, bySplit, rating }).toEqual({
      findings: whole.findings,
      overview: whole.overview,
      shifts: whole.shifts,
      bySplit: whole.bySplit,
      rating: whole.rating,
    });
    expect(cards.map(({ arguing, final, first, tables }) => [arguing, final, first, tables])).toEqual(
      whole.cards.map(({ arguing, final, first, tables }) => [arguing, final, first, tables]),
    );
    expect(cards.some(({ arguing }) => arguing > 0)).toBe(true);
    expect(people).toEqual({ ...whole.people, commitments: 0 });
    expect(shared(ALL)).toEqual({ ...whole, leftOut: [] });
  });

  test("SHARE-1: what was not asked of its maker otherwise, leaves commitments out", () => {
    expect(shared(FIRST_CHOICES).leftOut).toEqual(["commitments"]);
  });

  test("SHARE-2: before commit there is none, as its reader may sit in the room", () => {
    for (const phase of PHASES)
      expect(sharedReport(inPhase(phase), ALL) === null, phase).toBe(!["commit", "closed"].includes(phase));
    expect(shared(ALL, "commit").workshop.isDraft).toBe(true);
  });
});

describe("a link's end", () => {
  test("SHARE-3: it works until its end, and without one for good", () => {
    const day = 86_400_000;
    expect(LASTS_FOR.map((lasts) => endOf(START, lasts))).toEqual([
      START + 7 * day,
      START + 30 * day,
      START + 91 * day,
      null,
    ]);
    const expiresAt = endOf(START, "week");
    expect(hasEnded({ expiresAt }, START + 7 * day - 1)).toBe(false);
    expect(hasEnded({ expiresAt }, START + 7 * day)).toBe(true);
    expect(hasEnded({ expiresAt: null }, Number.MAX_SAFE_INTEGER)).toBe(false);
  });
});
