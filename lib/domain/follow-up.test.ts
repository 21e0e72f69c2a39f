import { describe, expect, test } from "vitest";
import { buildReport } from "@/lib/reports/report";
import { aDeck, aPerson, aRoom, aWorkshop } from "@/lib/testing/builders";
import { act, codeOf, inPhase, NOW, once } from "@/lib/testing/deciding";
import { resultsOf } from "./findings";
import { FOLLOW_UP_WEEKS, followUpTimes, isAsked, type LaterAnswers, NO_FOLLOW_UP } from "./follow-up";
import { laterAnswers, laterMovement, laterResultsOf } from "./later-results";
import { PHASES } from "./phase";
import { matrixOf, NONE } from "./raters";
import type { Person, Room } from "./room";
import { viewFor } from "./view";
import { followUpView } from "./view-follow-up";

const WEEK = 7 * 86_400_000;
const AFTER_FOUR = { weeks: 4, openedAt: null } as const;
const closed = (changes = {}) => inPhase("closed", { closedAt: NOW, followUp: AFTER_FOUR, ...changes });
const deck = aDeck();
const cards = {
  placed: (columns: (number | null)[]) => columns.map((col, card) => ({ card, col, sure: null, seq: 1 })),
};

/** As many people as there are sheets: columns of the first card before the follow-up, and in it. */
function aRoomOf(sheets: { before: number | null; later: number | null; moments?: LaterAnswers["moments"] }[]): Room {
  const people = sheets.map(({ before, later, moments = [] }, at) =>
    aPerson(deck, at + 1, { first: [before], later: { placed: later === null ? [] : cards.placed([later]), moments } }),
  );
  return aRoom(closed({ deck }), people);
}

describe("the follow-up", () => {
  test("FOLLOW-1: is set from commit on, to weeks from 2 to 6 or off, until it has opened", () => {
    const set = { type: "followUp", weeks: 3 } as const;
    expect(PHASES.filter((phase) => codeOf(inPhase(phase), set) === "ok")).toEqual(["commit", "closed"]);
    for (const weeks of FOLLOW_UP_WEEKS)
      expect(once(inPhase("commit"), { ...set, weeks }).followUp).toEqual({ weeks, openedAt: null });
    expect(once(closed(), { ...set, weeks: null }).followUp).toEqual(NO_FOLLOW_UP);
    expect(codeOf(closed(), set, undefined, NOW + 4 * WEEK)).toBe("follow_up_begun");
    expect(codeOf(closed({ followUp: { weeks: 4, openedAt: NOW } }), { ...set, weeks: null })).toBe("follow_up_begun");
  });

  test("FOLLOW-1: once it has opened nobody steps back from closed: it would wait again, and could be turned off", () => {
    const back = { type: "move", from: "closed", to: "commit" } as const;
    expect(codeOf(closed(), back)).toBe("ok");
    expect(codeOf(closed({ rehearsal: true }), back, undefined, NOW + 5 * WEEK)).toBe("ok");
    for (const weeks of [4, 5, 40])
      expect(codeOf(closed(), back, undefined, NOW + weeks * WEEK)).toBe("follow_up_begun");
    expect(codeOf(closed({ followUp: { weeks: 4, openedAt: NOW } }), back)).toBe("follow_up_begun");
  });

  test("FOLLOW-1: turned off, nothing of it is in a report any more", () => {
    const room = aRoomOf([{ before: 0, later: 1 }]);
    expect(act(room, { type: "followUp", weeks: null })).toBe("ok");
    expect(laterResultsOf(room)).toBeNull();
  });

  test("FOLLOW-2: opens the weeks after closing, or sooner by hand, never in a rehearsal or before closing", () => {
    const opensAt = NOW + 4 * WEEK;
    expect(followUpTimes(closed(), opensAt - 1)).toMatchObject({ state: "waiting", opensAt });
    expect(followUpTimes(closed(), opensAt).state).toBe("open");
    expect(followUpTimes(inPhase("commit", { followUp: AFTER_FOUR }), opensAt)).toMatchObject({
      state: "waiting",
      opensAt: null,
    });
    expect(followUpTimes(closed({ followUp: NO_FOLLOW_UP }), opensAt).state).toBe("off");
    expect(followUpTimes(closed({ rehearsal: true }), opensAt).state).toBe("off");
    const open = { type: "openFollowUp" } as const;
    expect(followUpTimes(once(closed(), open), NOW)).toMatchObject({ state: "open", opensAt: NOW });
    expect(codeOf(closed({ followUp: NO_FOLLOW_UP }), open)).toBe("no_follow_up");
    expect(codeOf(inPhase("commit", { followUp: AFTER_FOUR }), open)).toBe("wrong_phase");
    expect(codeOf(closed({ rehearsal: true }), open)).toBe("in_rehearsal");
    expect(codeOf(inPhase("commit", { rehearsal: true }), { type: "followUp", weeks: 2 })).toBe("in_rehearsal");
  });

  test("FOLLOW-3: takes answers for four weeks, and is read after that", () => {
    const opensAt = NOW + 4 * WEEK;
    expect(followUpTimes(closed(), opensAt + 4 * WEEK - 1).state).toBe("open");
    expect(followUpTimes(closed(), opensAt + 4 * WEEK)).toEqual({
      state: "ended",
      opensAt,
      endsAt: opensAt + 4 * WEEK,
    });
  });

  test("FOLLOW-4: is asked for in commit and closed, and shows its cards to who said yes", () => {
    const asking = (changes: Parameters<typeof aWorkshop>[0]) =>
      isAsked(aWorkshop({ closedAt: null, followUp: AFTER_FOUR, ...changes }), NOW);
    expect(PHASES.filter((phase) => asking({ phase }))).toEqual(["commit", "closed"]);
    expect(asking({ phase: "commit", followUp: NO_FOLLOW_UP })).toBe(false);
    expect(asking({ phase: "commit", rehearsal: true })).toBe(false);
    expect(isAsked(closed(), NOW + 8 * WEEK)).toBe(false);
    const kept = {
      participantId: aPerson(deck, 1).id,
      workshop: { ...closed({ deck }), confidence: false },
      isPhone: true,
      later: { placed: cards.placed([1]), moments: [] },
    };
    const of = (consent: "no" | "link", now: number) => followUpView({ ...kept, consent }, false, now);
    expect(of("link", NOW)?.cards).toEqual([]);
    expect(of("no", NOW + 4 * WEEK)?.cards).toEqual([]);
    expect(of("link", NOW + 4 * WEEK)?.cards.length).toBeGreaterThan(0);
    expect(JSON.stringify(of("link", NOW + 4 * WEEK))).not.toMatch(/expected|rationale|counterview/);
  });

  test("FOLLOW-6: changes no figure of the rounds before it, and no view", () => {
    const without = aRoomOf(Array.from({ length: 6 }, (_, n) => ({ before: n % 2, later: null })));
    const answered = aRoomOf(
      Array.from({ length: 6 }, (_, n) => ({ before: n % 2, later: 1, moments: [{ col: 0, said: "did" as const }] })),
    );
    expect(resultsOf(answered)).toEqual(resultsOf(without));
    for (const audience of ["stage", "console", "phones"] as const) {
      const view = (room: Room) => viewFor(room, audience, NOW);
      expect(view(answered)).toEqual(view(without));
    }
    expect(JSON.stringify(buildReport(answered, "owner").cards.map(({ final }) => final))).toBe(
      JSON.stringify(buildReport(without, "owner").cards.map(({ final }) => final)),
    );
  });

  test("FOLLOW-7: is in a report once somebody answered, and of fewer than five nothing but how many", () => {
    const said = [{ col: 0, said: "didNot" as const }];
    const of = (people: number) =>
      buildReport(
        aRoomOf(
          Array.from({ length: 6 }, (_, n) => ({
            before: 0,
            later: n < people ? 1 : null,
            moments: n < people ? said : [],
          })),
        ),
        "owner",
      );
    const firstCard = (people: number) => of(people).cards[0]?.followUp;
    expect(of(0).followUp).toBeNull();
    expect(firstCard(0)).toBeNull();
    expect(of(4).followUp).toMatchObject({ people: 4, moments: null });
    expect(of(4).cards.map(({ followUp }) => followUp)).toEqual(of(4).cards.map(() => null));
    expect(of(5).followUp).toMatchObject({ people: 5, moments: { did: 0, didNot: 5, notYet: 0 } });
    expect(firstCard(5)?.split).toMatchObject({ n: 5, counts: [0, 5], shares: null });
    // A second card that four of the five sorted tells nothing of how.
    expect(of(5).cards[1]?.followUp?.split).toMatchObject({ n: 0, counts: null });
  });

  test("FOLLOW-8: movement goes from the final answer to the one weeks later, of those who gave both", () => {
    const sheets = [
      ...Array.from({ length: 5 }, () => ({ before: 0, later: 0 })),
      { before: 0, later: 1 },
      { before: 1, later: 0 },
      ...Array.from({ length: 5 }, () => ({ before: 0, later: null })),
      ...Array.from({ length: 5 }, () => ({ before: null, later: 1 })),
    ];
    const room = aRoomOf(sheets);
    const later = laterResultsOf(room);
    if (later === null) throw new Error("there is no follow-up");
    expect(later.cards[0]?.counts).toEqual([6, 6]);
    const expected = { movement: { both: 7, moved: 2 } };
    expect(laterMovement(room, resultsOf(room).final, later, 0)).toMatchObject(expected);
    const { direction } = laterMovement(room, resultsOf(room).final, later, 0) ?? {};
    expect(direction && direction.stayed + direction.room + direction.article + direction.away).toBe(7);
    expect(direction).toMatchObject({ stayed: 5, room: 1 });
    // Without one of either five, what the four chose would be what the others leave of the counts.
    for (const without of [sheets.slice(0, -1), sheets.toSpliced(7, 1)]) {
      const apart = aRoomOf(without);
      const apartLater = laterResultsOf(apart);
      if (apartLater === null) throw new Error("there is no follow-up");
      expect(laterMovement(apart, resultsOf(apart).final, apartLater, 0)).toBeNull();
    }
    const few = aRoomOf([...sheets.slice(0, 4), ...Array.from({ length: 4 }, () => ({ before: null, later: 1 }))]);
    const fewLater = laterResultsOf(few);
    if (fewLater === null) throw new Error("there is no follow-up");
    expect(laterMovement(few, resultsOf(few).final, fewLater, 0)).toBeNull();
  });
});

test("FOLLOW-9: answers weeks later are those of who came back, on cards that five of them sorted", () => {
  const answers = [
    ...Array.from({ length: 4 }, () => [0, 1, 1]),
    [1, null, 0],
    [null, null, 1],
    [null, null, null],
    [1, null, null],
  ];
  const room = aRoom(
    closed({ deck }),
    answers.map((columns, at) =>
      aPerson(deck, at + 1, { first: [0, 0, 0], later: { placed: cards.placed(columns), moments: [] } }),
    ),
  );
  // Six sorted the first card, four the second, six the third; the last but one nothing at all.
  expect(laterAnswers(room, [0, 1, 2])).toEqual({
    cards: [0, 2],
    matrix: matrixOf(
      [
        [0, 1],
        [0, 1],
        [0, 1],
        [0, 1],
        [1, 0],
        [NONE, 1],
        [1, NONE],
      ],
      2,
      deck.columns.length,
    ),
  });
  expect(laterAnswers(room, [2])?.matrix.people).toBe(6);
  expect(laterAnswers(room, [1])).toBeNull();
  expect(laterAnswers(aRoom({ ...room.workshop, followUp: NO_FOLLOW_UP }, [...room.people.values()]), [0])).toBeNull();
});

test("FOLLOW-7: a removed person's answers count no more", () => {
  const room = aRoomOf(Array.from({ length: 5 }, () => ({ before: 0, later: 1 })));
  const [first] = room.people.values() as Iterator<Person> & Iterable<Person>;
  if (first) first.removed = true;
  expect(laterResultsOf(room)?.people).toBe(4);
});
