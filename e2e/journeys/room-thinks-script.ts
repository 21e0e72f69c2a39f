import deck from "../../prisma/decks/leadership-or-management.json" with { type: "json" };

// What each of eleven people does in room-thinks.spec.ts, and what follows from it, counted in the plainest way.

export type Column = "leadership" | "management";
export const COLUMNS: readonly Column[] = ["leadership", "management"];
export const PEOPLE = 11;
export const CARDS = deck.cards.filter(({ kind }) => kind === "sort").map(({ id }) => id);
const expectedOf = (id: string) => deck.cards.find((card) => card.id === id)?.expected as Column;
const other = (column: Column): Column => (column === "leadership" ? "management" : "leadership");

/** Talked about: on the first the room leads away from the article, on the second it leads to it. */
export const SPLIT = [CARDS[0] ?? "", CARDS.find((id) => expectedOf(id) === "management") ?? ""];
/** Only four people sort it: nothing of it may be shown. */
export const FEW = CARDS[5] ?? "";
/** Moved in round 2 though it was not talked about. */
const QUIET = CARDS[7] ?? "";
export const BOXED = deck.cards.find(({ id }) => id === "exam-week-and-beyond")?.id ?? "";

type Answer = { column: Column; sure: boolean | null };

function answer(person: number, id: string, round: 1 | 2): Answer | null {
  const article = expectedOf(id);
  const of = (isArticle: boolean): Column => (isArticle ? article : other(article));
  const sure = person % 2 === 0 ? true : person % 4 === 1 ? false : null;
  if (round === 1) {
    if (id === FEW) return person < 4 ? { column: of(person < 2), sure } : null;
    if (id === SPLIT[0]) return { column: of(person < 4), sure: person < 5 };
    if (id === SPLIT[1]) return { column: of(person < 6), sure };
    return { column: of(person !== 8), sure };
  }
  // Four go to the article, one comes to where the room led, one does not sort it again.
  if (id === SPLIT[0]) return person === 9 ? null : { column: of(person > 0 && person < 8), sure: person < 5 };
  if (id === SPLIT[1]) return { column: of(person < 8 && person !== 2), sure: null };
  if (id === QUIET && person < 3) return { column: of(false), sure: null };
  return null;
}

/** As the person's phone sends them. */
export function placements(person: number, round: 1 | 2) {
  return CARDS.flatMap((cardId, at) => {
    const given = answer(person, cardId, round);
    return given === null ? [] : [{ cardId, columnId: given.column, sure: given.sure, round, seq: round * 1_000 + at }];
  });
}

/** Who is done in round 1: who sorted every card, and the last one, who hands in with one left over. */
export const doneFirst = (): number =>
  Array.from({ length: PEOPLE }, (_, person) => person).filter(
    (person) => person === PEOPLE - 1 || placements(person, 1).length === CARDS.length,
  ).length;

/** Who was asked again counts with the second answer alone, everybody else with the first until it is moved. */
function counted(person: number, id: string, round: 1 | 2): Answer | null {
  if (round === 1) return answer(person, id, 1);
  return answer(person, id, 2) ?? (SPLIT.includes(id) ? null : answer(person, id, 1));
}

const everyone = Array.from({ length: PEOPLE }, (_, person) => person);

/** Whose answer to a card is counted in a round from compare on: one to four who gave no other are left out of it. */
function countedPeople(id: string, round: 1 | 2): number[] {
  const answered = everyone.filter((person) => counted(person, id, round) !== null);
  const twice = answered.filter((person) => counted(person, id, round === 1 ? 2 : 1) !== null);
  return twice.length >= 5 && answered.length - twice.length < 5 ? twice : answered;
}

export const countsOf = (id: string, round: 1 | 2): number[] =>
  COLUMNS.map(
    (column) => countedPeople(id, round).filter((person) => counted(person, id, round)?.column === column).length,
  );

export const sureOf = (id: string): number[] =>
  COLUMNS.map(
    (column) =>
      countedPeople(id, 1).filter((person) => {
        const given = answer(person, id, 1);
        return given?.column === column && given.sure === true;
      }).length,
  );

/** Nothing is said of them where one to four people were sure, were not, or did not say. */
function maySaySure(id: string, round: 1 | 2): boolean {
  const said = countedPeople(id, round).map((person) => counted(person, id, round)?.sure ?? null);
  return [true, false, null].every((how) => {
    const people = said.filter((one) => one === how).length;
    return people === 0 || people >= 5;
  });
}

export const sureShownOf = (id: string): number[] | null => (maySaySure(id, 1) ? sureOf(id) : null);

/** Rows of answers say it of a card in both rounds or not at all. */
export const sureInRowsOf = (id: string): number[] =>
  maySaySure(id, 1) && maySaySure(id, 2) ? sureOf(id) : COLUMNS.map(() => 0);

export function directionOf(id: string) {
  const [lead = 0, manage = 0] = countsOf(id, 1);
  const led = lead === manage ? null : lead > manage ? "leadership" : "management";
  const found = { both: 0, moved: 0, stayed: 0, room: 0, article: 0, away: 0, isOnePlace: led === expectedOf(id) };
  for (const person of everyone) {
    const before = counted(person, id, 1)?.column;
    const after = counted(person, id, 2)?.column;
    if (before === undefined || after === undefined) continue;
    found.both++;
    if (before !== after) found.moved++;
    found[before === after ? "stayed" : after === led ? "room" : after === expectedOf(id) ? "article" : "away"]++;
  }
  return found;
}

/** Into the boxes, in this order. A person's second line in a box takes the place of the first; null is the facilitator. */
export const WORDS: { by: number | null; column: Column; text: string; hidden?: boolean }[] = [
  { by: 0, column: "leadership", text: "Why it matters at all" },
  { by: 1, column: "management", text: "Who does what until Friday" },
  { by: 2, column: "leadership", text: "Somebody’s private matter", hidden: true },
  { by: 0, column: "leadership", text: "What the school is for" },
  { by: null, column: "management", text: "Rooms, papers and “times”, checked twice" },
  { by: 3, column: "leadership", text: "Courage" },
];

export const boxesLeft = (): string[][] =>
  COLUMNS.map((column) =>
    WORDS.filter((word, at) => {
      const isReplaced = WORDS.slice(at + 1).some(
        ({ by, column: into }) => by !== null && by === word.by && into === word.column,
      );
      return word.column === column && !word.hidden && !isReplaced;
    }).map(({ text }) => text),
  );

/** Who would argue about the first split card, and why. */
export const LINES: { by: number; line: string | null; hidden?: boolean }[] = [
  { by: 1, line: "Listening is also how a rota is kept" },
  { by: 2, line: "=SUM(both), honestly" },
  { by: 3, line: null },
  { by: 4, line: "An improper line about a colleague", hidden: true },
];
