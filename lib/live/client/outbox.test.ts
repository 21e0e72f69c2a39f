import { describe, expect, it } from "vitest";
import type { OwnPlacement } from "@/lib/domain/view-phone";
import { cover, EMPTY_OUTBOX, type OutboxEntry, place, reconcile, reopen, settle, stillShown, toSend } from "./outbox";
import { parseOutbox } from "./outbox-storage";
import { countedPlacements, mergePlacements } from "./own-state";

const columns = [{ id: "left" }, { id: "right" }];
const put = (cardId: string, columnId: string | null, round: 1 | 2 = 1) => ({ cardId, columnId, round });
const saved = (cardId: string, col: number | null, seq: number): OwnPlacement => ({
  cardId,
  round: 1,
  col,
  sure: null,
  seq,
});
const onlyEntry = (entries: OutboxEntry[]) => {
  expect(entries).toHaveLength(1);
  return entries[0] as OutboxEntry;
};

describe("the outbox", () => {
  it("keeps only the newest placement of a card and round", () => {
    const first = place(EMPTY_OUTBOX, [], put("a", "left"), 1000);
    const outbox = place(first, [], put("a", "right"), 1000);
    expect(onlyEntry(outbox.entries)).toMatchObject({ columnId: "right", seq: 1001 });
  });

  it("gives a seq above what the server holds, also on a phone whose memory was cleared and whose clock is behind", () => {
    const outbox = place(EMPTY_OUTBOX, [saved("a", 0, 9_000)], put("b", "left"), 500);
    expect(outbox.seq).toBe(9_001);
  });

  it("gives a seq not below server time, so that a second device that saw less does not fall behind", () => {
    expect(place(EMPTY_OUTBOX, [], put("a", "left"), 1_764_000_000_123.7).seq).toBe(1_764_000_000_123);
  });

  it("marks as saved only what was acknowledged, and as not counted what came after its round had closed", () => {
    let outbox = place(EMPTY_OUTBOX, [], put("a", "left"), 1);
    outbox = place(outbox, [], put("b", "left"), 1);
    outbox = place(outbox, [], put("c", "left"), 1);
    const sent = toSend(outbox);
    outbox = settle(outbox, sent, ["counted", "already_newer", "round_closed"]);
    expect(outbox.entries.map((entry) => entry.state)).toEqual(["saved", "saved", "refused"]);
    expect(toSend(outbox)).toEqual([]);
  });

  it("leaves a newer placement pending when the older one is acknowledged", () => {
    let outbox = place(EMPTY_OUTBOX, [], put("a", "left"), 1);
    const sent = toSend(outbox);
    outbox = place(outbox, [], put("a", "right"), 1);
    outbox = settle(outbox, sent, ["counted"]);
    expect(onlyEntry(toSend(outbox))).toMatchObject({ columnId: "right" });
  });

  it("goes on showing what another tab took out, until this tab's own view holds it", () => {
    const shown = place(EMPTY_OUTBOX, [], put("a", "left"), 1_000);
    const taken = { ...shown, entries: [] };
    const still = stillShown(shown, taken, []);
    expect(onlyEntry(still.entries)).toMatchObject({ cardId: "a", columnId: "left", state: "saved" });
    expect(stillShown(still, taken, [saved("a", 0, 1_000)]).entries).toEqual([]);
    // Not what the server said that it does not know.
    expect(stillShown(shown, { ...taken, dropped: 1 }, []).entries).toEqual([]);
  });

  it("drops a placement of an unknown card and says how many", () => {
    let outbox = place(EMPTY_OUTBOX, [], put("gone", "left"), 1);
    outbox = settle(outbox, toSend(outbox), ["unknown_card"]);
    expect(outbox).toMatchObject({ entries: [], dropped: 1 });
  });

  it("sends what was not counted again when its round reopens, and only that round", () => {
    let outbox = place(EMPTY_OUTBOX, [], put("a", "left", 1), 1);
    outbox = place(outbox, [], put("a", "left", 2), 1);
    outbox = settle(outbox, toSend(outbox), ["round_closed", "round_closed"]);
    expect(onlyEntry(toSend(reopen(outbox, 1)))).toMatchObject({ round: 1 });
  });

  it("forgets what the server's own view holds, also when its acknowledgement was lost", () => {
    const outbox = place(EMPTY_OUTBOX, [], put("a", "left"), 7);
    expect(cover(outbox, [saved("a", 0, 7)]).entries).toEqual([]);
    expect(cover(outbox, [saved("a", 0, 6)]).entries).toHaveLength(1);
  });

  it("sends an acknowledged placement again that the server does not hold any more", () => {
    let outbox = place(EMPTY_OUTBOX, [], put("a", "left"), 7);
    outbox = settle(outbox, toSend(outbox), ["counted"]);
    expect(toSend(reconcile(outbox, []))).toHaveLength(1);
    expect(reconcile(outbox, [saved("a", 0, 7)]).entries).toEqual([]);
  });
});

describe("what is stored on the phone", () => {
  it("reads back what it wrote", () => {
    const outbox = place(EMPTY_OUTBOX, [], put("a", null), 7);
    expect(parseOutbox(JSON.stringify(outbox))).toEqual(outbox);
  });

  it("takes nothing that is not an outbox, and leaves out entries that are none", () => {
    expect(parseOutbox("{")).toBeNull();
    expect(parseOutbox("null")).toBeNull();
    expect(parseOutbox('{"seq":"1","entries":[]}')).toBeNull();
    expect(parseOutbox('{"seq":1,"entries":[{"cardId":5},null]}')).toEqual({ seq: 1, entries: [], dropped: 0 });
  });
});

describe("what a person sees of the own placements", () => {
  const entry = (state: OutboxEntry["state"], seq: number, columnId: string | null = "right"): OutboxEntry => ({
    ...put("a", columnId),
    seq,
    state,
  });

  it("is the newest of server and phone", () => {
    expect(mergePlacements([saved("a", 0, 5)], [entry("pending", 6)], columns)).toMatchObject([
      { col: 1, state: "pending" },
    ]);
    expect(mergePlacements([saved("a", 0, 7)], [entry("pending", 6)], columns)).toMatchObject([
      { col: 0, state: "saved" },
    ]);
  });

  it("shows a card taken back as taken back", () => {
    expect(mergePlacements([saved("a", 0, 5)], [entry("pending", 6, null)], columns)).toMatchObject([{ col: null }]);
  });

  it("stays after the acknowledgement although no own view is sent again", () => {
    expect(mergePlacements([], [entry("saved", 6)], columns)).toMatchObject([{ col: 1, state: "saved" }]);
  });

  it("shows what came too late, but counts the server's", () => {
    const own = [saved("a", 0, 5)];
    expect(mergePlacements(own, [entry("refused", 6)], columns)).toMatchObject([{ col: 1, state: "refused" }]);
    expect(countedPlacements(own, [entry("refused", 6)], columns)).toMatchObject([{ col: 0, state: "saved" }]);
  });

  it("leaves out a column that the workshop does not have", () => {
    expect(mergePlacements([], [entry("pending", 6, "elsewhere")], columns)).toEqual([]);
  });
});
