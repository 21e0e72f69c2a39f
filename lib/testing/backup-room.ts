import type { Room } from "@/lib/domain/room";
import { backupOf, type FreshIds, readBackup } from "@/lib/usecases/backup";
import type { Backup, BackupFile } from "@/lib/usecases/backup-schema";
import { aPlausibleRoom } from "./plausible-room";

export const owner = { id: "0199d000-0000-7000-8000-000000000001", name: "Amara Osei" };
export function freshIds(from = 1): FreshIds {
  let next = from;
  const id = () => `0199e000-0000-7000-8000-${String(next++).padStart(12, "0")}`;
  const called = { guest: (number: number) => `Guest ${number}`, sheet: (number: number) => `Paper ${number}` };
  return { id, code: `0000000${from % 10}`, stageKey: `stage-key-of-import-${from}`, owner, called };
}

/** With everything a room can hold. */
export function aWholeRoom(): Room {
  const room = aPlausibleRoom(12, { joined: 12, followUp: { weeks: 3, openedAt: null } });
  const [first, second, third] = [...room.people.values()];
  // Of two of the same moment the wall would say nothing about the order.
  for (const { guestNumber, commitments } of room.people.values()) for (const one of commitments) one.at += guestNumber;
  if (!first || !second || !third) throw new Error("nobody is in");
  Object.assign(first, { lastWord: { id: first.id, text: "Purpose", hidden: false }, table: 1 });
  Object.assign(second, { removed: true, banned: true, nameHidden: true });
  Object.assign(third, { kind: "paper", revision: 3 });
  first.later = { placed: [{ card: 2, col: 1, sure: false, seq: 2 }], moments: [{ col: 0, said: "didNot" }] };
  const box = { card: 0, col: 1, hidden: true, at: room.workshop.createdAt };
  room.words.push({ ...box, id: "0199c000-0000-7000-8000-000000000001", by: first.id, text: "A line" });
  room.words.push({ ...box, id: "0199c000-0000-7000-8000-000000000002", by: null, text: "Another" });
  room.boards.set(1, new Map([[2, { col: 1, rev: 4, by: first.id }]]));
  return room;
}

export const opened = (text: string): Backup => {
  const read = readBackup(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
};
/** Of a backup in which something was changed by hand. */
export const problemIn = (change: (backup: BackupFile) => void) => {
  const backup = structuredClone(backupOf(aWholeRoom()));
  change(backup);
  const read = readBackup(JSON.stringify(backup));
  return read.ok ? null : read.problem;
};
