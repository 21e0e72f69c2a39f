import { describe, expect, it } from "vitest";
import { ownViewFor } from "@/lib/domain/view";
import { aDeck, aPerson, aRoom, aWorkshop } from "@/lib/testing/builders";
import { isFinal, lostStatus, OFFLINE_AFTER, ownIn } from "./live-state";

describe("what a screen says about a lost connection", () => {
  it("is reconnecting at first, offline after a while, and offline at once when the device knows it", () => {
    expect(lostStatus(0, true, true)).toBe("reconnecting");
    expect(lostStatus(OFFLINE_AFTER, true, true)).toBe("offline");
    expect(lostStatus(0, false, true)).toBe("offline");
  });

  it("is connecting while there never was one", () => {
    expect(lostStatus(0, true, false)).toBe("connecting");
  });
});

it("gives up only on refusals that another try cannot change", () => {
  const codes = ["reload_needed", "bad_handshake", "not_a_participant", "not_signed_in", "no_workshop"];
  expect(codes.filter(isFinal)).toEqual(codes);
  expect(["try_later", "anything new", undefined, 7].filter(isFinal)).toEqual([]);
});

it("READY-3: forgets on the phone, too, what was said in a phase that is over", () => {
  const person = aPerson(aDeck(), 1, { doneIn: "resort" });
  const own = ownViewFor(aRoom(aWorkshop({ phase: "resort" }), [person]), person.id);
  expect(ownIn("resort", own)).toBe(own);
  expect(ownIn("discuss", own)).toEqual({ ...own, doneIn: null });
  expect(ownIn("discuss", null)).toBeNull();
});
