import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { viewFor } from "@/lib/domain/view";
import { ownView } from "@/lib/domain/view-phone";
import { aDeck, aPerson, aRoom, aWorkshop } from "@/lib/testing/builders";
import { forgetSeen, keepSeen, type Seen, seenBefore } from "./seen";

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

function aSeen(number = 1): Seen {
  const person = aPerson(aDeck(), number, { first: [0, 1] });
  const room = aRoom(aWorkshop({ phase: "sort" }), [person]);
  return { participantId: person.id, view: viewFor(room, "phones", 0), own: ownView(room, person) };
}

it("is shown again to its person alone, and to nobody once another one was here", () => {
  const [one, other] = [aSeen(1), aSeen(2)];
  keepSeen(one);
  expect(seenBefore(one.participantId)).toMatchObject(one);
  expect(seenBefore(other.participantId)).toBeNull();
  keepSeen(other);
  expect(seenBefore(one.participantId)).toBeNull();
  forgetSeen(one.participantId);
  expect(seenBefore(other.participantId)).toMatchObject(other);
  forgetSeen(null);
  expect(seenBefore(other.participantId)).toBeNull();
});

it("is nothing where another build kept it, where it is no JSON, or where a browser keeps nothing", () => {
  const seen = aSeen();
  keepSeen(seen);
  for (const [key, text] of kept) kept.set(key, text.replace(/"build":"[^"]*"/, '"build":"older"'));
  expect(seenBefore(seen.participantId)).toBeNull();
  for (const key of kept.keys()) kept.set(key, "{");
  expect(seenBefore(seen.participantId)).toBeNull();
  vi.stubGlobal("localStorage", undefined);
  expect(() => keepSeen(seen)).not.toThrow();
  expect(seenBefore(seen.participantId)).toBeNull();
});
