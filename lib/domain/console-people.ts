import { askedIn, isDone, type Progress, progressIn } from "./progress";
import { type Person, present, type Room } from "./room";

/** People listed on the console at once; the counts are always of everyone. */
export const PEOPLE_LISTED = 200;
/**
 * In a hall the people part of the console is made once a second, or rarer: a second for each thousand people. Going
 * through 10,000 holds everybody up for 60 ms, and nobody reads names that change places ten times a second.
 */
export const rollCallEveryMs = (room: Room) => Math.max(1_000, room.people.size);

export type ConsolePerson = {
  id: string;
  name: string;
  connected: boolean;
  lastSeenAt: number;
  progress: Progress;
  done: boolean;
};

/** What the console says about people: names with progress, and sums. */
export type RollCall = {
  /** dropped first, then those with most left to do */
  listed: ConsolePerson[];
  here: number;
  dropped: number;
  done: number;
  practised: number;
  commitments: { written: number; shared: number; people: number };
  ratings: { answers: number; mean: number | null };
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
  };
}

/** VIEW-CONSOLE-2. Only those who are listed are put in order by name: comparing 3,000 names takes 40 ms. */
function inNeed(room: Room, people: Person[]): { listed: ConsolePerson[]; done: number } {
  const progress = progressIn(room.workshop);
  const { length: asked } = askedIn(room.workshop);
  const groups: { person: Person; progress: Progress }[][] = Array.from({ length: 2 * (asked + 1) }, () => []);
  let done = 0;
  for (const person of people) {
    const own = progress(person);
    if (isDone(own)) done++;
    groups[(isHere(room, person) ? asked + 1 : 0) + own.placed]?.push({ person, progress: own });
  }
  const chosen: ConsolePerson[] = [];
  for (const group of groups)
    for (const one of group.slice(0, PEOPLE_LISTED - chosen.length))
      chosen.push(consolePerson(room, one.person, one.progress));
  return { listed: chosen.sort(byNeed), done };
}

function consolePerson(room: Room, { id, name, joinedAt }: Person, progress: Progress): ConsolePerson {
  const presence = room.presence.get(id);
  return {
    id,
    name,
    connected: presence?.connected ?? false,
    lastSeenAt: presence?.lastSeenAt ?? joinedAt,
    progress,
    done: isDone(progress),
  };
}

const isHere = (room: Room, { id }: Person) => room.presence.get(id)?.connected ?? false;

const byNeed = (a: ConsolePerson, b: ConsolePerson) =>
  Number(a.connected) - Number(b.connected) || a.progress.placed - b.progress.placed || a.name.localeCompare(b.name);

function ratings(people: { rating: number | null }[]): RollCall["ratings"] {
  const given = people.flatMap((person) => (person.rating === null ? [] : [person.rating]));
  const sum = given.reduce((total, rating) => total + rating, 0);
  return { answers: given.length, mean: given.length === 0 ? null : Math.round((10 * sum) / given.length) / 10 };
}
