import { shownRoom } from "@/lib/domain/answered-once";
import { confidenceOf, countedCell, SURE, sureOf, UNSAID, UNSURE } from "@/lib/domain/board";
import { answersTo, isShown } from "@/lib/domain/calibration";
import { sortableIndices } from "@/lib/domain/cards";
import { resultsOf } from "@/lib/domain/findings";
import { laterResultsOf } from "@/lib/domain/later-results";
import { isBefore, type Round } from "@/lib/domain/phase";
import { MIN_SHOWN } from "@/lib/domain/policy";
import { shuffled } from "@/lib/domain/random";
import { withoutSimulated } from "@/lib/domain/rehearsal";
import { type Person, present, type Room } from "@/lib/domain/room";

/** One answer of somebody whose number means nothing outside this export. `sure`: null where nothing was said of it. */
export type AnswerRow = { person: number; cardId: string; round: Round | 3; columnId: string; sure: boolean | null };

/** Of 3,000 people 150,000 rows: one is made when it is asked for, and none is kept. */
export type Answers = Iterable<AnswerRow> & { count: number };

/**
 * Row-level answers, for the owner alone: none under five participants, no card with under five answers
 * in that round, people numbered anew in each export. Round 2 is everyone's answer after it, as COUNT-2 and COUNT-3
 * count it; there is none before it was opened. How sure people were is left out where a count of it would be (SMALL-6). Round 3 is the follow-up. `random`: numbers in [0, 1).
 */
export function answerRows(everybody: Room, random: () => number): Answers {
  const { room } = shownRoom(withoutSimulated(everybody));
  const people = present(room);
  const { deck, discussed, phase } = room.workshop;
  const results = resultsOf(room);
  const later = laterResultsOf(room);
  const talked = new Set(discussed);
  const rounds: Round[] = isBefore(phase, "resort") ? [1] : [1, 2];
  const isEnough = (counts: readonly number[] = []) => counts.reduce((sum, count) => sum + count, 0) >= MIN_SHOWN;
  const enough = (round: Round, card: number) => isEnough((round === 1 ? results.first : results.final)[card]);
  const isSureTold = sureTold(people, rounds, talked, deck.columns.length);
  const isRoundTold = rounds.map((round) => deck.cards.map((_, card) => enough(round, card)));
  const isLaterTold = deck.cards.map((_, card) => isEnough(later?.cards[card]?.counts));
  const inOrder = shuffled(people, random);
  const cards = sortableIndices(deck);

  function* rows(): Generator<AnswerRow> {
    for (const [
      at,
      {
        board,
        confidence,
        later: { placed },
      },
    ] of inOrder.entries())
      for (const card of cards) {
        const row = (round: AnswerRow["round"], col: number, sure: boolean | null): AnswerRow => ({
          person: at + 1,
          cardId: deck.cards[card]?.id ?? "",
          round,
          columnId: deck.columns[col]?.id ?? "",
          sure: isSureTold(card) ? sure : null,
        });
        for (const [place, round] of rounds.entries()) {
          const cell = countedCell(board, round, card, talked);
          if (cell !== null && isRoundTold[place]?.[card])
            yield row(round, board[cell] ?? -1, sureOf(confidence[cell] ?? UNSAID));
        }
        if (!isLaterTold[card]) continue;
        for (const one of placed) if (one.card === card && one.col !== null) yield row(3, one.col, one.sure);
      }
  }

  let count = 0;
  for (const _ of rows()) count++;
  return { count, [Symbol.iterator]: rows };
}

/** By card; asked once for each. */
function sureTold(people: readonly Person[], rounds: readonly Round[], talked: ReadonlySet<number>, columns: number) {
  const told = new Map<number, boolean>();
  const inFollowUp = (card: number) => {
    const said = people.flatMap(({ later }, person) =>
      later.placed.flatMap((one) =>
        one.card === card && one.col !== null ? [{ person, said: confidenceOf(one.sure) }] : [],
      ),
    );
    const group = (how: number) => said.filter((one) => one.said === how).map(({ person }) => person);
    return { people: { sure: group(SURE), unsure: group(UNSURE), unsaid: group(UNSAID) } };
  };
  return (card: number): boolean => {
    const known =
      told.get(card) ??
      [...rounds.map((round) => answersTo(people, round, talked, card, columns)), inFollowUp(card)].every(isShown);
    told.set(card, known);
    return known;
  };
}
