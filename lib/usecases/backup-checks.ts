import { isKnown } from "@/lib/domain/about";
import type { BackupProblem, Place } from "@/lib/domain/backup-problem";
import { isSortable } from "@/lib/domain/cards";
import type { Backup, BackupPerson } from "./backup-schema";

/** BACKUP-3: what a schema of shapes cannot say: every number points at something, and nothing is answered twice. */
export function findProblem(backup: Backup): BackupProblem | null {
  return ofWorkshop(backup) ?? ofPeople(backup) ?? ofWords(backup) ?? ofBoards(backup);
}

type Deck = Backup["workshop"]["deck"];

const unknownCard = (deck: Deck, card: number, place: Place): BackupProblem | null =>
  deck.cards[card] === undefined ? { code: "unknown_card", place, value: card } : null;
const unknownColumn = (deck: Deck, col: number | null, place: Place): BackupProblem | null =>
  col !== null && deck.columns[col] === undefined ? { code: "unknown_column", place, value: col } : null;
const unsortable = (deck: Deck, card: number, place: Place): BackupProblem | null => {
  const known = deck.cards[card];
  return known !== undefined && !isSortable(known) ? { code: "unsortable_card", place, value: card } : null;
};

function first<One>(many: readonly One[], problemOf: (one: One, number: number) => BackupProblem | null) {
  for (const [at, one] of many.entries()) {
    const problem = problemOf(one, at + 1);
    if (problem !== null) return problem;
  }
  return null;
}

function ofWorkshop({ workshop }: Backup): BackupProblem | null {
  const { deck, stage, queue, discussed, revealed, tables } = workshop;
  const place: Place = { part: "workshop", number: 1 };
  const named = [
    ...discussed,
    ...revealed,
    ...queue.order,
    ...queue.skipped,
    ...(stage.card === null ? [] : [stage.card]),
    ...stage.boxed,
  ];
  const isPair = stage.pair === null ? stage.compare !== "pair" : deck.pairs.some(({ id }) => id === stage.pair);
  return (
    first(named, (card) => unknownCard(deck, card, place)) ??
    first([discussed, revealed, queue.order, queue.skipped, stage.boxed], (cards) => {
      const card = repeated(cards);
      return card === undefined ? null : { code: "twice", place, card, round: null };
    }) ??
    (repeated(tables.done) === undefined ? null : { code: "twice", place, card: null, round: null }) ??
    (isPair ? null : { code: "unknown_pair", place })
  );
}

const repeated = (many: readonly number[]) => many.find((one, at) => many.indexOf(one) !== at);

const ofPeople = (backup: Backup) =>
  first(backup.people, (person, number): BackupProblem | null => {
    const place: Place = { part: "person", number };
    return unknownPerson(backup, person.formerly, place) ?? ofPerson(backup.workshop.deck, person, place);
  });

function ofPerson(deck: Deck, { placements, commitments, kept, objections, later }: BackupPerson, place: Place) {
  const seen = new Set<string>();
  const again = (key: string, card: number | null, round: number | null): BackupProblem | null => {
    if (seen.has(key)) return { code: "twice", place, card, round };
    seen.add(key);
    return null;
  };
  return (
    first(
      placements,
      ([card, round, col]) =>
        unknownCard(deck, card, place) ??
        unsortable(deck, card, place) ??
        unknownColumn(deck, col, place) ??
        again(`${card} ${round}`, card, round),
    ) ??
    first(commitments, ({ col, about }) => {
      const known = isKnown(deck, about) ? null : ({ code: "unknown_topic", place } as const);
      return unknownColumn(deck, col, place) ?? known ?? again(`commitment ${col}`, null, null);
    }) ??
    first(kept, (col) => unknownColumn(deck, col, place) ?? again(`commitment ${col}`, null, null)) ??
    first(objections, ({ card }) => unknownCard(deck, card, place) ?? again(`objection ${card}`, card, null)) ??
    first(
      later.placed,
      ({ card, col }) =>
        unknownCard(deck, card, place) ??
        unsortable(deck, card, place) ??
        unknownColumn(deck, col, place) ??
        again(`${card} 3`, card, 3),
    ) ??
    first(later.moments, ({ col }) => unknownColumn(deck, col, place) ?? again(`moment ${col}`, null, null))
  );
}

const unknownPerson = ({ people }: Backup, by: number | null, place: Place): BackupProblem | null =>
  by !== null && people[by] === undefined ? { code: "unknown_person", place, value: by } : null;

function ofWords(backup: Backup) {
  const { deck } = backup.workshop;
  const seen = new Set<string>();
  return first(backup.words, ({ card, col, by }, number): BackupProblem | null => {
    const place: Place = { part: "word", number };
    const key = `${by} ${card} ${col}`;
    const isAgain = by !== null && seen.has(key);
    seen.add(key);
    return (
      unknownCard(deck, card, place) ??
      unknownColumn(deck, col, place) ??
      unknownPerson(backup, by, place) ??
      (isAgain ? { code: "twice", place, card, round: null } : null)
    );
  });
}

function ofBoards(backup: Backup) {
  const { deck } = backup.workshop;
  const seen = new Set<string>();
  return first(backup.boards, ({ table, card, col, by }, number): BackupProblem | null => {
    const place: Place = { part: "board", number };
    const isAgain = seen.has(`${table} ${card}`);
    seen.add(`${table} ${card}`);
    return (
      unknownCard(deck, card, place) ??
      unknownColumn(deck, col, place) ??
      unknownPerson(backup, by, place) ??
      (isAgain ? { code: "twice", place, card, round: null } : null)
    );
  });
}
