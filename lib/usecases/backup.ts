import type { BackupProblem } from "@/lib/domain/backup-problem";
import { cell, confidenceOf, sureOf, TAKEN, UNSAID } from "@/lib/domain/board";
import { firstSelf } from "@/lib/domain/came-again";
import type { Round } from "@/lib/domain/phase";
import { ok } from "@/lib/domain/result";
import { newPerson, type Person, type Room } from "@/lib/domain/room";
import { TIMER_OFF } from "@/lib/domain/timer";
import type { Participant, Word } from "@/lib/domain/workshop";
import { findProblem } from "./backup-checks";
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type Backup,
  type BackupFile,
  type BackupPerson,
  backupSchema,
} from "./backup-schema";
import { unlinked } from "./unlinked";

/** Writes and reads `workshop.json`; what it holds is said in backup-schema.ts. */

/** BACKUP-1, BACKUP-6: a whole room, without anything that opens something, and without names. */
export function backupOf({ workshop, people, words, boards }: Room): BackupFile {
  const { id: _, code, stageKey, ownerId, facilitator, timer, ...kept } = workshop;
  const lines = words.map(({ card, col, text, hidden, at, by }) => ({ by, line: { card, col, text, hidden, at } }));
  const own = new Map<string | null, BoxLine[]>();
  for (const { by, line } of lines) {
    const others = own.get(by);
    if (others === undefined) own.set(by, [line]);
    else others.push(line);
  }
  const cards = kept.deck.cards.length;
  const parted = [...people.values()].map((person) => ({
    person,
    parts: { ...partsOf(person, cards), lines: own.get(person.id) ?? [] },
  }));
  const mixed = unlinked(
    parted.map(({ parts }) => parts),
    ({ answers }) => kindOf(answers),
  );
  const byAnswers = new Map(parted.map(({ person, parts }) => [parts.answers, firstSelf(person)]));
  const formerly = firstPlaces(mixed.map(({ answers }) => byAnswers.get(answers) ?? ""));
  const writers = new Map(mixed.flatMap((parts, at) => parts.lines.map((line) => [line, at])));
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    workshop: kept,
    people: mixed.map(({ answers, sentences, rating, objections, lastWord }, at) => ({
      ...{ ...answers, formerly: formerly[at], ...sentences, rating, objections, lastWord },
    })),
    words: lines.map(({ line }) => ({ ...line, by: writers.get(line) ?? null })),
    boards: [...boards].flatMap(([table, board]) =>
      [...board].map(([card, { col, rev }]) => ({ table, card, col, rev })),
    ),
  };
}

/** Of each name the place where it stood first; none for that place itself. */
function firstPlaces(names: string[]): (number | undefined)[] {
  const first = new Map<string, number>();
  return names.map((name, at) => {
    const before = first.get(name);
    if (before === undefined) first.set(name, at);
    return before;
  });
}

type BoxLine = Omit<Word, "id" | "by">;

/** What a screen tells apart, so that as many of each kind answered and wrote as before; those who are in come first. */
const kindOf = ({ removed, banned, simulated, kind }: Pick<Person, "removed" | "banned" | "simulated" | "kind">) =>
  [removed, banned, simulated, kind === "paper"].map(Number).join("");

/**
 * What of a person is told apart from the rest; within a part everything is the same person's. Field by field and sorted,
 * since parts stand in the order of their texts: the same room gives the same file, in whatever order it was read.
 */
function partsOf(person: Person, cards: number) {
  const { kind, revision, joinedIn, removed, banned, simulated, table, doneIn, practised, rating } = person;
  const { commitments, objections, lastWord, later } = person;
  return {
    answers: {
      ...{ kind, revision, joinedIn, removed, banned, simulated, table, doneIn, practised },
      placements: placementsOf(person, cards),
      later: {
        placed: later.placed.map(({ card, col, sure, seq }) => ({ card, col, sure, seq })).sort(byCard),
        moments: later.moments.map(({ col, said }) => ({ col, said })).sort(byColumn),
      },
    },
    rating,
    // BACKUP-7: what was kept is counted, and its words are left out.
    sentences: {
      commitments: commitments
        .filter(({ shared }) => shared)
        .map(({ col, occasion, action, about, hidden, at }) => ({ col, occasion, action, about, hidden, at }))
        .sort(byColumn),
      kept: commitments.flatMap(({ col, shared }) => (shared ? [] : [col])).sort(),
    },
    objections: objections.map(({ card, line, hidden }) => ({ card, line, hidden })).sort(byCard),
    lastWord: lastWord && { text: lastWord.text, hidden: lastWord.hidden },
  };
}

const byCard = (a: { card: number }, b: { card: number }) => a.card - b.card;
const byColumn = (a: { col: number }, b: { col: number }) => a.col - b.col;

function placementsOf(
  { board, seqs, confidence }: Pick<Person, "board" | "seqs" | "confidence">,
  cards: number,
): BackupPerson["placements"] {
  return [...seqs].flatMap((seq, at): BackupPerson["placements"] => {
    if (seq === 0) return [];
    const col = board[at] ?? TAKEN;
    const round: Round = at < cards ? 1 : 2;
    return [[at % cards, round, col < 0 ? null : col, sureOf(confidence[at] ?? UNSAID), seq]];
  });
}

/** The room is large: one person a line can still be looked through, and costs no more than none. */
export function writeBackup(room: Room): string {
  const { people, ...rest } = backupOf(room);
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head},"people":[\n${people.map((person) => JSON.stringify(person)).join(",\n")}\n]}\n`;
}

type Read = { ok: true; value: Backup } | { ok: false; problem: BackupProblem };
const unread = (problem: BackupProblem) => ({ ok: false, problem }) as const;

/** BACKUP-2, BACKUP-3: what a file says, or the first reason why it cannot be opened. */
export function readBackup(text: string): Read {
  const value = jsonOf(text);
  if (value === undefined) return unread({ code: "not_json" });
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== BACKUP_FORMAT)
    return unread({ code: "not_a_backup" });
  const version = "version" in value && typeof value.version === "number" ? value.version : 0;
  if (version > BACKUP_VERSION) return unread({ code: "newer", version });
  const read = backupSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return unread({ code: "bad_field", path: issue?.path.join(".") ?? "", why: issue?.message ?? "" });
  }
  const problem = findProblem(read.data);
  return problem === null ? ok(read.data) : unread(problem);
}

function jsonOf(text: string): unknown {
  try {
    // Editors put a byte order mark before what they save.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** How somebody without a name is called (NAME-4, PAPER-7). `number`: from 1. */
export type Called = { guest(number: number): string; sheet(number: number): string };
export type FreshIds = {
  id(): string;
  code: string;
  stageKey: string;
  owner: { id: string; name: string };
  called: Called;
};

/** BACKUP-4: the room of a backup under ids of its own: imported twice it is two workshops. Its timer stands still. */
export function roomOf({ workshop, people, words, boards }: Backup, fresh: FreshIds): Room {
  const workshopId = fresh.id();
  const ids = people.map(() => fresh.id());
  const idOf = (place: number | null) => (place === null ? null : (ids[place] ?? null));
  const cards = workshop.deck.cards.length;
  const everybody = people.map(callingAll(fresh.called));
  const lastGuest = everybody.reduce((most, { guestNumber }) => Math.max(most, guestNumber), workshop.joined);
  const room: Room = {
    workshop: {
      ...workshop,
      id: workshopId,
      code: fresh.code,
      stageKey: fresh.stageKey,
      ownerId: fresh.owner.id,
      facilitator: fresh.owner.name,
      timer: TIMER_OFF,
      joined: lastGuest,
    },
    people: new Map(),
    words: words.map(({ by, ...word }) => ({ ...word, id: fresh.id(), by: idOf(by) })),
    boards: new Map(),
    presence: new Map(),
    running: null,
    rollCall: null,
  };
  const { createdAt } = workshop;
  for (const [at, one] of everybody.entries()) {
    const id = ids[at] ?? "";
    const { joinedAt = createdAt } = one;
    const participant = { ...one, id, workshopId, joinedAt, formerly: idOf(one.formerly) };
    room.people.set(id, personFrom(participant, { cards, createdAt, freshId: fresh.id }));
  }
  for (const { table, card, by, ...put } of boards) {
    const board = room.boards.get(table) ?? new Map();
    room.boards.set(table, board.set(card, { ...put, by: idOf(by) }));
  }
  return room;
}

/** BACKUP-6: those without a name are called by their place in the file, sheets by theirs among the sheets. */
function callingAll(called: Called) {
  let sheets = 0;
  return (person: BackupPerson, at: number) => {
    const { guestNumber = at + 1 } = person;
    const nameless = person.kind === "paper" ? called.sheet(++sheets) : called.guest(guestNumber);
    const { guestName = nameless } = person;
    return { ...person, guestNumber, guestName, name: person.name ?? guestName };
  };
}

function personFrom(
  {
    placements,
    commitments,
    kept,
    objections,
    lastWord,
    later,
    ...known
  }: Omit<BackupPerson, "formerly"> & Participant,
  { cards, createdAt, freshId }: { cards: number; createdAt: number; freshId: () => string },
): Person {
  const person = newPerson(known, cards);
  for (const [card, round, col, sure, seq] of placements) {
    const at = cell(cards, round, card);
    person.board[at] = col ?? TAKEN;
    person.confidence[at] = confidenceOf(sure);
    person.seqs[at] = seq;
  }
  const wordless = { occasion: "", action: "", about: null, shared: false, named: false, hidden: false, at: createdAt };
  person.commitments = [...commitments, ...kept.map((col) => ({ ...wordless, col }))]
    .map((words) => ({ ...words, id: freshId() }))
    .sort(byColumn);
  person.objections = objections.map((objection) => ({ ...objection, id: freshId() }));
  person.lastWord = lastWord && { ...lastWord, id: freshId() };
  person.later = later;
  return person;
}
