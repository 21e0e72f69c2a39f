import { counted } from "@/lib/domain/board";
import { sortableIndices } from "@/lib/domain/cards";
import { resultsOf } from "@/lib/domain/findings";
import { isBefore, type Round } from "@/lib/domain/phase";
import { MIN_SHOWN } from "@/lib/domain/policy";
import { shuffled } from "@/lib/domain/random";
import { present, type Room } from "@/lib/domain/room";

/** One answer of somebody whose number means nothing outside this export. */
export type AnswerRow = { person: number; cardId: string; round: Round; columnId: string };

/**
 * Row-level answers, for the owner alone (DECISIONS 25): none under five participants, no card with under five answers
 * in that round, people numbered anew in each export. Round 2 is everyone's answer after it, as COUNT-2 and COUNT-3
 * count it; there is none before it was opened. `random`: numbers in [0, 1).
 */
export function answerRows(room: Room, random: () => number): AnswerRow[] {
  const people = present(room);
  const { deck, discussed, phase } = room.workshop;
  const results = resultsOf(room);
  const talked = new Set(discussed);
  const rounds: Round[] = isBefore(phase, "resort") ? [1] : [1, 2];
  const enough = (round: Round, card: number) => {
    const counts = (round === 1 ? results.first : results.final)[card] ?? [];
    return counts.reduce((sum, count) => sum + count, 0) >= MIN_SHOWN;
  };
  return shuffled(people, random).flatMap(({ board }, at) =>
    sortableIndices(deck).flatMap((card) =>
      rounds.flatMap((round): AnswerRow[] => {
        const column = counted(board, round, card, talked);
        if (column === null || !enough(round, card)) return [];
        return [
          { person: at + 1, cardId: deck.cards[card]?.id ?? "", round, columnId: deck.columns[column]?.id ?? "" },
        ];
      }),
    ),
  );
}
