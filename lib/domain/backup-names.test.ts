import { describe, expect, test } from "vitest";
import { aWholeRoom, freshIds, opened, problemIn } from "@/lib/testing/backup-room";
import { aCommitment } from "@/lib/testing/builders";
import { roomOf, writeBackup } from "@/lib/usecases/backup";
import { rollCallOf } from "./console-people";
import type { Room } from "./room";
import { sharedCommitments } from "./wall";

describe("a backup keeps apart and leaves out", () => {
  test("BACKUP-6: whose sentence, argument, word or rating it is cannot be told from it, nor who came when", () => {
    const text = writeBackup(aWholeRoom());
    const parts = ["commitments", "objections", "lastWord", "rating"] as const;
    for (const part of parts) {
      const room = aWholeRoom();
      const kept = [...room.people.values()].filter(({ removed, kind }) => !removed && kind === "phone");
      const turned = kept.map((_, at) => kept[(at + 1) % kept.length]?.[part]);
      for (const [at, person] of kept.entries()) Object.assign(person, { [part]: turned[at] });
      expect(writeBackup(room), part).toBe(text);
    }
    const room = aWholeRoom();
    const [first, , , fourth] = [...room.people.values()];
    const given = room.words.map((word) => (word.by === first?.id ? { ...word, by: fourth?.id ?? null } : word));
    expect(writeBackup({ ...room, words: given })).toBe(text);
    expect(writeBackup({ ...room, people: new Map([...room.people].reverse()) })).toBe(text);
  });

  test("BACKUP-6: opened, everybody is called as without a name, and no sentence is signed", () => {
    const room = aWholeRoom();
    for (const { commitments } of room.people.values()) for (const one of commitments) one.named = true;
    const again = roomOf(opened(writeBackup(room)), freshIds());
    const people = [...again.people.values()];
    expect(people.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 10 }, (_, at) => `Guest ${at + 1}`),
      ...["Paper 1", "Guest 12"],
    ]);
    expect(people.map((person) => [person.guestName, person.nameHidden])).toEqual(
      people.map(({ name }) => [name, false]),
    );
    expect(people.at(-1)).toMatchObject({ removed: true, banned: true });
    expect(sharedCommitments(again).map(({ name }) => name)).toEqual(sharedCommitments(again).map(() => null));
    expect([...(again.boards.get(1)?.values() ?? [])]).toEqual([{ col: 1, rev: 4, by: null }]);
  });

  test("BACKUP-7: what was kept is counted as written, in the same column, and its words are not in it", () => {
    const room = aWholeRoom();
    const [first] = [...room.people.values()];
    first?.commitments.push(
      aCommitment({ col: 1, occasion: "SECRET when", action: "SECRET will", about: { card: 7 } }),
    );
    const columns = ({ people }: Room) =>
      [...people.values()]
        .flatMap(({ commitments }) => commitments.map(({ col, shared }) => `${col} ${shared}`))
        .sort();
    for (const { commitments } of room.people.values())
      for (const one of commitments) if (!one.shared) one.occasion = `SECRET ${one.occasion}`;
    const text = writeBackup(room);
    expect(text.replaceAll(JSON.stringify(room.workshop.deck), "")).not.toMatch(/SECRET/);
    const again = roomOf(opened(text), freshIds());
    expect(columns(again)).toEqual(columns(room));
    expect(rollCallOf(again, 0).commitments).toEqual(rollCallOf(room, 0).commitments);
    const kept = [...again.people.values()].flatMap(({ commitments }) => commitments.filter(({ shared }) => !shared));
    expect(new Set(kept.map(({ occasion, action, about }) => `${occasion}${action}${about}`))).toEqual(
      new Set(["null"]),
    );
    expect(problemIn(({ people: [one] }) => Object.assign(one ?? {}, { commitments: [], kept: [0, 0] }))).toMatchObject(
      { code: "twice" },
    );
    expect(problemIn(({ people: [one] }) => Object.assign(one ?? {}, { kept: [9] }))).toMatchObject({
      ...{ code: "unknown_column", value: 9 },
    });
  });
});
