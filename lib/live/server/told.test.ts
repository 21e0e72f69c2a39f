import { expect, it } from "vitest";
import { createElsewhere } from "./elsewhere";
import type { Placed } from "./live-room";
import type { LivePublisher } from "./publisher";
import { hearOther, pack, type Told, unpack } from "./told";

const placed = (outcome: Placed["outcome"], workshopId: string | null, seq: number): Placed => ({
  outcome,
  workshopId,
  value: 1,
  confidence: 2,
  placement: { participantId: "p", card: 3, round: 2, seq },
});

it("of placements other nodes hear what the database has kept, by workshop, as it was", () => {
  const kept = [placed("counted", "v", 1), placed("already_newer", "v", 3), placed("counted", "w", 4)];
  const written = [...kept, placed("round_closed", "v", 2), placed("not_a_participant", null, 5)];
  expect(unpack(JSON.parse(JSON.stringify(pack(written))))).toEqual(kept);
});

it("what a node of another version tells is passed over", () => {
  const to = { publisher: {} as LivePublisher, elsewhere: createElsewhere(() => {}) };
  expect(() => hearOther("a", ["waved", "p"] as unknown as Told, to)).not.toThrow();
  expect(() => hearOther("a", ["renamed", "w", "Ward 6"], to)).toThrow();
});
