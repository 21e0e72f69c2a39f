import { placed } from "./board";
import { cameAgain, firstSelf } from "./came-again";
import { sortableIndices } from "./cards";
import { isPaper } from "./paper";
import type { Round } from "./phase";
import { askedCount, hasSaidDone, isDone, type Progress, progressIn } from "./progress";
import { type Person, present, type Room } from "./room";
import { nameOf, type ParticipantKind } from "./workshop";

/** People listed on the console at once; the counts are always of everyone. */
export const PEOPLE_LISTED = 200;
/**
 * In a hall the people part of the console is made once a second, or rarer: a second for each thousand people. Going
 * through 10,000 holds everybody up for 60 ms, and nobody reads names that change places ten times a second.
 */
export const rollCallEveryMs = (room: Room) => Math.max(1_000, room.people.size);

export type ConsolePerson = {
  id: string;
  kind: ParticipantKind;
  name: string;
  connected: boolean;
  lastSeenAt: number;
  progress: Progress;
  /** answered all that is asked, or said to be done */
  done: boolean;
  nameHidden: boolean;
};

/** A paper sheet, in order of entry, with how many of its answers were typed in. */
export type ConsoleSheet = { id: string; name: string; first: number; second: number };

/** Somebody who was found by name, with the table at which they sit. */
export type FoundPerson = ConsolePerson & { table: number | null };
/** People, or shared sentences, found at once: whoever wants another one writes more of it. */
export const FOUND_MOST = 20;

/** again: as whom the same browser is in the room since; to let the old one in, too, would count a person twice */
export type Away = { id: string; name: string; banned: boolean; again: string | null };

/** What the console says about people: names with progress, and sums. */
export type RollCall = {
  /** dropped first, then those with most left to do; in the lobby who came last first */
  listed: ConsolePerson[];
  /** removed or banned, latest to join first */
  away: Away[];
  sheets: ConsoleSheet[];
  here: number;
  dropped: number;
  done: number;
  practised: number;
  commitments: { written: number; shared: number; people: number };
  ratings: { answers: number; mean: number | null };
  /** last words, hidden ones included: how many were said, and how many may be shown */
  lastWords: { said: number; shown: number };
};

/** The last one while it is fresh, in a hall; `now` in ms. */
export function rollCallOf(room: Room, now: number): RollCall {
  const { rollCall: last } = room;
  const isFresh = last !== null && now >= last.at && now - last.at < rollCallEveryMs(room);
  if (isFresh && room.people.size > PEOPLE_LISTED) return last.value;
  const value = callRoll(room);
  room.rollCall = { at: now, value };
  return value;
}

function callRoll(room: Room): RollCall {
  const people = present(room);
  const here = people.filter((person) => isHere(room, person)).length;
  const { listed, done } = inNeed(room, people);
  const commitments = people.flatMap((person) => person.commitments);
  return {
    listed,
    away: awayFrom(room),
    sheets: people.filter(isPaper).map((person) => consoleSheet(room, person)),
    here,
    dropped: people.length - here,
    done,
    practised: people.filter((person) => person.practised).length,
    commitments: {
      written: commitments.length,
      shared: commitments.filter((one) => one.shared).length,
      people: people.filter((person) => person.commitments.length > 0).length,
    },
    ratings: ratings(people),
    lastWords: {
      said: people.filter(({ lastWord }) => lastWord !== null).length,
      shown: people.filter(({ lastWord }) => lastWord?.hidden === false).length,
    },
  };
}

function consoleSheet({ workshop }: Room, person: Person): ConsoleSheet {
  const typed = (round: Round) =>
    sortableIndices(workshop.deck).filter((card) => placed(person.board, round, card) >= 0).length;
  return { id: person.id, name: nameOf(workshop, person), first: typed(1), second: typed(2) };
}

function awayFrom(room: Room): Away[] {
  const away = [...room.people.values()].filter(({ removed }) => removed).slice(-PEOPLE_LISTED);
  if (away.length === 0) return [];
  const inAgain = cameAgain(room);
  return away.reverse().map((person) => {
    const again = inAgain.get(firstSelf(person));
    return {
      ...{ id: person.id, name: nameOf(room.workshop, person), banned: person.banned },
      again: again === undefined ? null : nameOf(room.workshop, again),
    };
  });
}

/** VIEW-CONSOLE-2. Only those who are listed are put in order by name: comparing 3,000 names takes 40 ms. */
function inNeed(room: Room, people: Person[]): { listed: ConsolePerson[]; done: number } {
  const progress = progressIn(room.workshop);
  const asked = askedCount(room.workshop);
  const groups: { person: Person; progress: Progress }[][] = Array.from({ length: 2 * (asked + 1) }, () => []);
  let done = 0;
  for (const person of people) {
    const own = progress(person);
    if (isDone(own) || hasSaidDone(room.workshop, person)) done++;
    groups[(isHere(room, person) ? asked + 1 : 0) + own.placed]?.push({ person, progress: own });
  }
  const chosen: ConsolePerson[] = [];
  // The stage shows who came last: there a name that the room shall not read is among these.
  if (room.workshop.phase === "lobby")
    return { listed: newest(people).map((person) => consolePerson(room, person, progress(person))), done };
  for (const group of groups)
    for (const one of group.slice(0, PEOPLE_LISTED - chosen.length))
      chosen.push(consolePerson(room, one.person, one.progress));
  return { listed: chosen.sort(byNeed), done };
}

const newest = (people: Person[]) => people.slice(-PEOPLE_LISTED).reverse();

/** VIEW-CONSOLE-3: by a part of the name that the room sees; above the list's length it is the way to everybody. */
export function foundPeople(room: Room, name: string): FoundPerson[] {
  const wanted = folded(name);
  if (wanted === "") return [];
  const progress = progressIn(room.workshop);
  const hits = present(room)
    .reverse()
    .flatMap((person) => {
      const at = folded(nameOf(room.workshop, person)).indexOf(wanted);
      return at < 0 ? [] : [{ person, isStart: at === 0 }];
    });
  return [...hits.filter(({ isStart }) => isStart), ...hits.filter(({ isStart }) => !isStart)]
    .slice(0, FOUND_MOST)
    .map(({ person }) => ({ ...consolePerson(room, person, progress(person)), table: person.table }));
}

/** As somebody types who reads it on the stage: without accents, in small letters, with a keyboard's apostrophe. */
export const folded = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").trim().toLowerCase();

function consolePerson(room: Room, person: Person, progress: Progress): ConsolePerson {
  const { id, kind, joinedAt, nameHidden } = person;
  const presence = room.presence.get(id);
  return {
    id,
    kind,
    name: nameOf(room.workshop, person),
    connected: isHere(room, person),
    lastSeenAt: presence?.lastSeenAt ?? joinedAt,
    progress,
    done: isDone(progress) || hasSaidDone(room.workshop, person),
    nameHidden,
  };
}

/** Who is simulated, or on paper, has no phone that could drop. */
export const isHere = (room: Room, person: Person) =>
  person.simulated || isPaper(person) || (room.presence.get(person.id)?.connected ?? false);

/** Guest 9 before Guest 10. */
const byName = new Intl.Collator("en", { numeric: true }).compare;

const byNeed = (a: ConsolePerson, b: ConsolePerson) =>
  Number(a.connected) - Number(b.connected) || a.progress.placed - b.progress.placed || byName(a.name, b.name);

function ratings(people: { rating: number | null }[]): RollCall["ratings"] {
  const given = people.flatMap((person) => (person.rating === null ? [] : [person.rating]));
  const sum = given.reduce((total, rating) => total + rating, 0);
  return { answers: given.length, mean: given.length === 0 ? null : Math.round((10 * sum) / given.length) / 10 };
}
