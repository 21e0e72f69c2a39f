import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildReport } from "@/lib/reports/report";
import { aWholeRoom, freshIds, opened, owner, problemIn } from "@/lib/testing/backup-room";
import { aPerson, aRoom, aWorkshop } from "@/lib/testing/builders";
import { deck } from "@/lib/testing/full-room";
import { backupOf, readBackup, roomOf, writeBackup } from "@/lib/usecases/backup";
import type { BackupFile } from "@/lib/usecases/backup-schema";
import type { Room } from "./room";
import { viewFor } from "./view";
import { FIRST_OPTIONS, FIRST_STAGE } from "./workshop";

const fixture = (version: number) =>
  readFileSync(new URL(`../usecases/fixtures/workshop-${version}.json`, import.meta.url), "utf8");

describe("a backup", () => {
  test("BACKUP-1: holds everything but names and what opens the workshop", () => {
    const room = aWholeRoom();
    const { workshop } = room;
    const text = writeBackup(room);
    const ids = [...room.people.keys(), ...room.words.map(({ id }) => id), workshop.id, workshop.ownerId];
    for (const secret of [workshop.code, workshop.stageKey, ...ids]) expect(text).not.toContain(secret);
    for (const { name, guestName } of room.people.values()) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(guestName);
    }
    expect(text.split("\n").length).toBeGreaterThan(room.people.size);
    expect(JSON.parse(text)).toEqual(backupOf(room));
  });

  test("BACKUP-2: of version 1, from before options, stays and sheets were kept, still opens, with its names", () => {
    const file = fixture(1);
    const backup = opened(file);
    const { workshop, people } = backup;
    expect(workshop).toMatchObject({
      options: FIRST_OPTIONS,
      stage: FIRST_STAGE,
      stays: [],
      papers: 0,
      phase: "closed",
    });
    expect(people.map(({ kind, placements }) => [kind, placements.length])).toEqual([
      ["phone", 3],
      ["phone", 1],
    ]);
    const room = roomOf(backup, freshIds());
    expect([...room.people.values()].map((person) => [person.name, person.guestName, person.joinedAt])).toEqual([
      ["Name 1", "Guest 1", 1772528400001],
      ["Name 2", "Guest 2", 1772528400002],
    ]);
    expect(writeBackup(room)).not.toContain("Name 1");
    const raw = JSON.parse(file) as { workshop: object };
    const barred = { ...raw, workshop: { ...raw.workshop, stage: { card: 0, bars: true } } };
    expect(opened(JSON.stringify(barred)).workshop.stage).toEqual({ ...FIRST_STAGE, card: 0, layer: "room" });
    expect(readBackup(JSON.stringify({ ...JSON.parse(file), version: 3 }))).toEqual({
      ok: false,
      problem: { code: "newer", version: 3 },
    });
  });

  test("BACKUP-2: of version 2 opens, and is what this version writes", () => {
    const file = fixture(2);
    const room = roomOf(opened(file), freshIds());
    expect(backupOf(room)).toEqual(JSON.parse(file));
    expect([...room.people.values()].map(({ name, commitments }) => [name, commitments.length])).toEqual([
      ["Guest 1", 0],
      ["Guest 2", 2],
      ["Paper 1", 0],
      ["Guest 4", 1],
    ]);
  });

  test("BACKUP-3: what it cannot have is refused with what it is and where", () => {
    const person = (backup: BackupFile) => backup.people[1] ?? backup.people[0];
    expect(problemIn(() => {})).toBeNull();
    const place = { part: "person", number: 2 };
    expect(problemIn((backup) => person(backup)?.placements.push([31, 1, 0, null, 9]))).toEqual({
      ...{ code: "unknown_card", place, value: 31 },
    });
    expect(problemIn((backup) => person(backup)?.placements.unshift([0, 1, 7, null, 9]))).toEqual({
      ...{ code: "unknown_column", place, value: 7 },
    });
    expect(problemIn((backup) => person(backup)?.placements.push([0, 1, 1, null, 9]))).toEqual({
      ...{ code: "twice", place, card: 0, round: 1 },
    });
    expect(problemIn(({ words: [word] }) => word && Object.assign(word, { by: 99 }))).toEqual({
      ...{ code: "unknown_person", place: { part: "word", number: 1 }, value: 99 },
    });
    expect(problemIn(({ boards: [board] }) => board && Object.assign(board, { card: 99 }))).toMatchObject({
      ...{ code: "unknown_card", place: { part: "board", number: 1 }, value: 99 },
    });
    expect(problemIn(({ workshop }) => workshop.discussed.push(99))).toMatchObject({ code: "unknown_card", value: 99 });
    expect(problemIn(({ workshop }) => Object.assign(workshop.stage ?? {}, { boxed: [99] }))).toMatchObject({
      value: 99,
    });
    expect(
      problemIn(({ workshop }) => Object.assign(workshop.stage ?? {}, { compare: "pair", pair: "none" })),
    ).toMatchObject({
      code: "unknown_pair",
    });
    expect(
      problemIn(({ people }) =>
        Object.assign(people.flatMap(({ commitments }) => commitments)[0] ?? {}, { about: { dimension: "none" } }),
      ),
    ).toMatchObject({ code: "unknown_topic" });
  });

  test("BACKUP-3: a field of the wrong kind is named by its path", () => {
    const path = (change: (backup: BackupFile) => void) => {
      const problem = problemIn(change);
      return problem?.code === "bad_field" ? problem.path : problem;
    };
    expect(path(({ people: [one] }) => one?.placements.push([0, 2, 0, null, 0]))).toMatch(
      /^people\.0\.placements\.\d+\.4$/,
    );
    expect(path(({ people: [one] }) => Object.assign(one ?? {}, { name: "a\0b" }))).toBe("people.0.name");
    expect(path(({ workshop }) => Object.assign(workshop, { title: " " }))).toBe("workshop.title");
    expect(path(({ workshop }) => Object.assign(workshop.deck, { title: "half \ud83d" }))).toBe("workshop.deck");
    expect(path(({ workshop }) => Object.assign(workshop, { phase: "lunch" }))).toBe("workshop.phase");
    expect(path(({ workshop }) => Object.assign(workshop, { createdAt: 1e16 }))).toBe("workshop.createdAt");
    const reading = (text: string) => readBackup(text);
    expect(reading("{")).toMatchObject({ problem: { code: "not_json" } });
    expect(reading("[1]")).toMatchObject({ problem: { code: "not_a_backup" } });
    expect(reading('{"schemaVersion": 2}')).toMatchObject({ problem: { code: "not_a_backup" } });
    expect(reading(`\uFEFF${writeBackup(aWholeRoom())}`).ok).toBe(true);
  });

  test("BACKUP-3: a list that names a card or table twice is refused, and so is a phase that its end does not fit", () => {
    const workshop = { part: "workshop", number: 1 };
    const twice = (change: (backup: BackupFile) => void) =>
      expect(problemIn(change)).toMatchObject({ code: "twice", place: workshop });
    twice((backup) => backup.workshop.discussed.push(2, 2));
    twice((backup) =>
      backup.workshop.revealed.push(backup.workshop.revealed[0] ?? 0, backup.workshop.revealed[0] ?? 0),
    );
    twice((backup) => Object.assign(backup.workshop.queue ?? {}, { order: [1, 3, 1] }));
    twice((backup) => Object.assign(backup.workshop.queue ?? {}, { skipped: [4, 4] }));
    twice((backup) => Object.assign(backup.workshop.tables ?? {}, { done: [2, 1, 2] }));
    const end = { code: "bad_field", path: "workshop.closedAt" };
    expect(problemIn((backup) => Object.assign(backup.workshop, { closedAt: null }))).toMatchObject(end);
    expect(problemIn((backup) => Object.assign(backup.workshop, { phase: "commit" }))).toMatchObject(end);
    expect(problemIn((backup) => Object.assign(backup.workshop, { phase: "commit", closedAt: null }))).toBeNull();
  });

  test("BACKUP-5: texts are cleaned as on their way in from a phone, and a last word that is none is refused", () => {
    const backup = structuredClone(backupOf(aWholeRoom()));
    const [one] = backup.people;
    if (!one) throw new Error("nobody is in");
    Object.assign(one, { name: " Ha\u202enna\u0007 ", guestName: "G\u200buest 1" });
    const said = { col: 0, hidden: false, at: 1 };
    one.commitments = [{ ...said, occasion: "\u0007the night ends", action: "thank them \u001b" }];
    one.kept = [];
    one.objections = [{ card: 0, line: "two\nlines\u0000".replace("\u0000", "\u0001"), hidden: false }];
    one.lastWord = { text: "\u202eHope", hidden: false };
    backup.words = backup.words.slice(0, 1).map((word) => ({ ...word, text: "a\u2028line" }));
    backup.workshop.title = " Ward\u0007 6 ";
    const read = opened(JSON.stringify(backup));
    const [first] = read.people;
    expect([read.workshop.title, first?.name, first?.guestName]).toEqual(["Ward 6", "Hanna", "Guest 1"]);
    expect(first?.commitments[0]).toMatchObject({ occasion: "the night ends", action: "thank them" });
    expect([first?.objections[0]?.line, first?.lastWord?.text, read.words[0]?.text]).toEqual([
      "two lines",
      "Hope",
      "a line",
    ]);
    for (const text of ["two words", "\u200b", "W".repeat(25)])
      expect(
        problemIn(({ people: [person] }) => Object.assign(person ?? {}, { lastWord: { text, hidden: false } })),
      ).toMatchObject({
        code: "bad_field",
        path: "people.0.lastWord.text",
      });
  });

  test("BACKUP-4: opened under new ids it is the same room, and opened twice it is two", () => {
    const text = writeBackup(aWholeRoom());
    const [one, two] = [roomOf(opened(text), freshIds(1)), roomOf(opened(text), freshIds(5_000))];
    expect(backupOf(one)).toEqual(JSON.parse(text));
    expect(backupOf(two)).toEqual(JSON.parse(text));
    const idsOf = (room: Room) => [room.workshop.id, ...room.people.keys(), ...room.words.map(({ id }) => id)];
    expect(new Set([...idsOf(one), ...idsOf(two)]).size).toBe(2 * idsOf(one).length);
    expect(one.workshop).toMatchObject({ ownerId: owner.id, timer: { state: "off" }, phase: "closed" });
  });

  test("BACKUP-4: its report is the original's but for signatures, with a running timer left behind", () => {
    const room = aWholeRoom();
    room.workshop.timer = { state: "running", endsAt: 9, duration: 9 };
    const again = roomOf(opened(writeBackup(room)), freshIds());
    expect(again.workshop.timer).toEqual({ state: "off" });
    const original = buildReport(room, "owner");
    const unsigned = original.commitments.map((one) => ({ ...one, name: null }));
    expect(original.commitments).not.toEqual(unsigned);
    expect(buildReport(again, "owner")).toEqual({ ...original, commitments: unsigned });
  });

  test("BACKUP-8: who came again is known as such, also by a third self and where the first one has deleted all answers", () => {
    const [gone, first] = [aPerson(deck, 1), aPerson(deck, 2, { removed: true, first: [0] })];
    const second = aPerson(deck, 3, { removed: true, formerly: first.id, first: [1] });
    const third = aPerson(deck, 4, { formerly: first.id, first: [0, 1] });
    const orphans = [5, 6].map((number) => aPerson(deck, number, { removed: number === 5, formerly: gone.id }));
    const room = aRoom(aWorkshop({ deck, phase: "sort", joined: 5 }), [first, second, third, ...orphans]);
    const text = writeBackup(room);
    const again = roomOf(opened(text), freshIds());
    const awayIn = (one: Room) => viewFor({ ...one, rollCall: null }, "console", 0).away;
    const inAgain = (one: Room) => awayIn(one).map(({ again: name }) => name !== null);
    expect(inAgain(room)).toEqual([true, true, true]);
    expect(inAgain(again)).toEqual([true, true, true]);
    expect(new Set(awayIn(again).map(({ again: name }) => name)).size).toBe(2);
    expect(backupOf(again)).toEqual(JSON.parse(text));
    const wrong = JSON.parse(text) as BackupFile;
    wrong.people[0] = Object.assign(wrong.people[0] ?? {}, { formerly: 99 }) as BackupFile["people"][number];
    expect(readBackup(JSON.stringify(wrong))).toEqual({
      ok: false,
      problem: { code: "unknown_person", place: { part: "person", number: 1 }, value: 99 },
    });
  });

  test("BACKUP-4: the next guest's number is above all that are there", () => {
    const person = aPerson(deck, 7, { first: [0] });
    const room = aRoom(aWorkshop({ deck, joined: 0 }), [person]);
    expect(roomOf(opened(writeBackup(room)), freshIds()).workshop.joined).toBe(1);
    const old = opened(fixture(1));
    for (const one of old.people) one.guestNumber = 7;
    expect(roomOf(old, freshIds()).workshop.joined).toBe(7);
  });
});
