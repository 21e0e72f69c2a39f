import { type Board, countedCell, SURE, UNSURE } from "./board";
import { type Interval, wilson } from "./interval";
import type { Round } from "./phase";
import { leadingColumn, MIN_PERCENT, MIN_SHOWN } from "./policy";

/** Answers of those who said how sure they are, by whether they chose the column that leads in the room. */
export type Calibration = { sureWith: number; sureAgainst: number; unsureWith: number; unsureAgainst: number };

/** Shares that chose the room's leading column: of answers given as sure, and of those given as not sure. */
type CalibrationShares = { sure: Interval | null; unsure: Interval | null };

export type RoomCalibration = {
  /** by card of the deck; null: no column leads, fewer than five answers, or a group too small to be shown */
  cards: (Calibration | null)[];
  /**
   * over the cards on which a column leads, five and more answered, and nobody or five and more did not say how sure
   * (onCards: how many); null: too few people in a group
   */
  overall: (Calibration & CalibrationShares & { onCards: number }) | null;
};

/**
 * Whether those who were sure stood with the room: sure and different, not sure and same, and the shares of each group
 * that chose the leading column (their own answers included, so that in small rooms both are a little high). The unit is
 * an answer; the shares' intervals are Wilson's over answers and only describe. It is no measure of being right.
 *
 * STAT-13: a card is shown only where each of the groups sure, not sure and unsaid is empty or has at least five people,
 * since any of them is what the others leave of the card's counts; overall where that holds of all cards together, and of
 * those that are not shown.
 */
export function calibrationOf(
  people: readonly { board: Board; confidence: Int8Array }[],
  round: Round,
  discussed: ReadonlySet<number>,
  size: { cards: number; columns: number },
): RoomCalibration {
  const all = Array.from({ length: size.cards }, (_, card) => answersTo(people, round, discussed, card, size.columns));
  const told = all.filter(
    ({ calibration, people: { unsaid } }) => calibration !== null && isShownOrEmpty(unsaid.length),
  );
  const withheld = told.filter((card) => !isShown(card));
  const sum = (key: keyof Calibration) => told.reduce((total, { calibration }) => total + (calibration?.[key] ?? 0), 0);
  const total = {
    sureWith: sum("sureWith"),
    sureAgainst: sum("sureAgainst"),
    unsureWith: sum("unsureWith"),
    unsureAgainst: sum("unsureAgainst"),
  };
  // Of a card with one to four people who did not say, they would be what the whole leaves of its counts: it is not in
  // the whole. What is withheld is what the cards that are shown leave of the whole.
  const mayBeShown = told.length > 0 && hasEnoughPeople(told) && hasEnoughPeople(withheld);
  return {
    cards: all.map((card) => (isShown(card) ? card.calibration : null)),
    overall: mayBeShown ? { onCards: told.length, ...total, ...sharesOf(total) } : null,
  };
}

/** SMALL-6: by card of the deck, of the answers those that somebody was sure of, by column; null where it is not told. */
export function sureShown(
  people: readonly { board: Board; confidence: Int8Array }[],
  round: Round,
  discussed: ReadonlySet<number>,
  size: { cards: number; columns: number },
): (number[] | null)[] {
  return Array.from({ length: size.cards }, (_, card) => {
    const answers = answersTo(people, round, discussed, card, size.columns);
    return isShown(answers) && Object.values(answers.people).some(({ length }) => length > 0) ? answers.sure : null;
  });
}

/** Whether it may be told who of a card's people was sure; of a round, since the same one may say so in another. */
export const isShown = ({ people: { sure, unsure, unsaid } }: Pick<CardAnswers, "people">) =>
  [sure, unsure, unsaid].every((group) => isShownOrEmpty(group.length));

/** Of those who were sure of one of these cards, and of those who were not sure of one: nobody, or five and more. */
const hasEnoughPeople = (cards: readonly CardAnswers[]) =>
  (["sure", "unsure"] as const).every((group) =>
    isShownOrEmpty(new Set(cards.flatMap(({ people }) => people[group])).size),
  );

/** Null under ten answers that said so (SMALL-2). */
export const sharesOf = ({ sureWith, sureAgainst, unsureWith, unsureAgainst }: Calibration): CalibrationShares => ({
  sure: shareOf(sureWith, sureWith + sureAgainst),
  unsure: shareOf(unsureWith, unsureWith + unsureAgainst),
});

const shareOf = (count: number, n: number) => (n < MIN_PERCENT ? null : wilson(count, n));

const isShownOrEmpty = (people: number) => people === 0 || people >= MIN_SHOWN;

type CardAnswers = {
  calibration: Calibration | null;
  sure: number[];
  people: Record<"sure" | "unsure" | "unsaid", number[]>;
};

/** `people`: their places in the list, by what they said of this card. */
export function answersTo(
  everybody: readonly { board: Board; confidence: Int8Array }[],
  round: Round,
  discussed: ReadonlySet<number>,
  card: number,
  columns: number,
): CardAnswers {
  const people: CardAnswers["people"] = { sure: [], unsure: [], unsaid: [] };
  const columnOf = new Int8Array(everybody.length);
  const counts = new Array<number>(columns).fill(0);
  everybody.forEach(({ board, confidence }, person) => {
    const at = countedCell(board, round, card, discussed);
    if (at === null) return;
    const column = board[at] ?? 0;
    columnOf[person] = column;
    counts[column] = (counts[column] ?? 0) + 1;
    people[saidBy(confidence[at])].push(person);
  });
  const answers = counts.reduce((sum, count) => sum + count, 0);
  const among = (group: readonly number[], column: number | null) =>
    group.filter((person) => columnOf[person] === column).length;
  const { sure, unsure } = people;
  const lead = leadingColumn(counts);
  const [sureWith, unsureWith] = [among(sure, lead), among(unsure, lead)];
  return {
    calibration:
      lead === null || answers < MIN_SHOWN || sure.length + unsure.length === 0
        ? null
        : {
            ...{ sureWith, sureAgainst: sure.length - sureWith },
            ...{ unsureWith, unsureAgainst: unsure.length - unsureWith },
          },
    sure: counts.map((_, column) => among(sure, column)),
    people,
  };
}

const saidBy = (confidence: number | undefined) =>
  confidence === SURE ? "sure" : confidence === UNSURE ? "unsure" : "unsaid";
