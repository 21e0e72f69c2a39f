import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { NEVER } from "@/lib/domain/board";
import type { Phase } from "@/lib/domain/phase";
import type { Room } from "@/lib/domain/room";
import { viewFor } from "@/lib/domain/view";
import type { ConsoleNotice } from "@/lib/domain/view-console";
import {
  connected,
  type LiveHarness,
  next,
  outcomesOf,
  send,
  startLiveHarness,
  type TestSocket,
} from "@/lib/testing/live-harness";

let live: LiveHarness;
beforeAll(async () => {
  live = await startLiveHarness();
});
afterAll(() => live.close());

const PEOPLE = 4;
const person = fc.nat(PEOPLE - 1);
const placement = fc.record({
  card: fc.nat(5),
  col: fc.constantFrom("leadership", "management", null),
  round: fc.constantFrom(1 as const, 2 as const),
  seq: fc.integer({ min: 1, max: 30 }),
});
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("place" as const),
      who: person,
      placements: fc.array(placement, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("move" as const), by: fc.constantFrom(1, -1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("discuss" as const), card: fc.nat(5), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("drop" as const), who: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rename" as const), who: person }) },
);
const PATH: Phase[] = ["lobby", "sort", "discuss", "resort"];

it("any interleaving of commands, duplicates, reorderings and disconnects ends with every client agreeing and the tally a recount", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const facilitator = await live.facilitator();
      const workshop = await live.workshop(facilitator.id);
      const people = await Promise.all(Array.from({ length: PEOPLE }, () => live.join(workshop.code)));
      const desk = live.console(workshop.id, facilitator.cookie);
      const second = live.console(workshop.id, facilitator.cookie);
      const [first, other] = [newest(desk), newest(second)];
      const phones: TestSocket[] = people.map((one) => live.phone(workshop.code, one.cookie));
      await Promise.all([desk, second, ...phones].map(connected));
      await send(desk, "move", { from: "lobby", to: "sort" });
      let at = 1;
      const acknowledged: { who: number; card: number; round: number; seq: number }[] = [];
      const sent: Promise<unknown>[] = [];
      for (const one of steps) {
        const phone = "who" in one ? phones[one.who] : undefined;
        if (one.kind === "place" && phone?.connected) {
          const placements = one.placements.map(({ card, col, round, seq }) => ({
            cardId: workshop.deck.cards[card]?.id ?? "",
            columnId: col,
            round,
            seq,
          }));
          sent.push(
            send(phone, "place", { placements }).then(
              (answer) => {
                if (!answer.ok) return;
                outcomesOf(answer).forEach((outcome, index) => {
                  const given = one.placements[index];
                  if (given && (outcome === "counted" || outcome === "already_newer"))
                    acknowledged.push({ who: one.who, ...given });
                });
              },
              () => {},
            ),
          );
        } else if (one.kind === "move") {
          const [from, to] = [PATH[at], PATH[at + one.by]];
          if (from && to) {
            at += one.by;
            sent.push(send(one.by > 0 ? desk : second, "move", { from, to }));
          }
        } else if (one.kind === "discuss") {
          sent.push(send(desk, "discussed", { cardId: workshop.deck.cards[one.card]?.id ?? "", on: one.on }));
        } else if (one.kind === "drop" && phone) {
          phone.disconnect();
          phone.connect();
        } else if (one.kind === "rename" && phone?.connected) {
          sent.push(send(phone, "rename", { name: `Name ${one.who}` }).catch(() => {}));
        }
      }
      await Promise.all(sent);
      await Promise.all(phones.map(connected));

      const recount = await quiet(workshop.id);
      // Nothing acknowledged is missing: what is kept for its card and round is as new, or newer.
      for (const { who, card, round, seq } of acknowledged) {
        const kept = recount.people.get(people[who]?.id ?? "");
        expect(kept?.seqs[(round - 1) * workshop.deck.cards.length + card]).toBeGreaterThanOrEqual(seq);
      }
      // Every client, one that comes now included, sees what a recount from the database gives.
      const expected = viewFor(recount, "console", 0);
      const late = live.console(workshop.id, facilitator.cookie);
      expect(figures(await next(late, "console"))).toEqual(figures(expected));
      // Figures gather for a second before the consoles that were there all along hear of them.
      await vi.waitFor(
        () => {
          for (const { view } of [first, other]) expect(view && figures(view)).toEqual(figures(expected));
        },
        { timeout: 4_000, interval: 50 },
      );
      for (const one of people) {
        const again = live.phone(workshop.code, one.cookie);
        const own = await next(again, "own");
        const board = recount.people.get(one.id)?.board ?? new Int8Array();
        expect(own.placements.length).toBe([...board].filter((value) => value !== NEVER).length);
        again.disconnect();
      }
      for (const socket of [desk, second, late, ...phones]) socket.disconnect();
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);

/** The workshop as the database has it, once commands whose sender was cut off have ended as well. */
async function quiet(workshopId: string): Promise<Room> {
  for (let before = ""; ; await new Promise((resolve) => setTimeout(resolve, 250))) {
    const room = await live.store.workshops.load(workshopId);
    if (room === null) throw new Error("the workshop is gone");
    const state = JSON.stringify([room.workshop.version, [...room.people.values()].map((one) => [...one.seqs])]);
    if (state === before) return room;
    before = state;
  }
}

/** The newest view that a console has got. */
function newest(socket: TestSocket): { view: ConsoleNotice | null } {
  const seen: { view: ConsoleNotice | null } = { view: null };
  socket.on("console", (view) => {
    seen.view = view;
  });
  return seen;
}

const figures = ({ phase, version, discussed, counts }: ConsoleNotice) => ({ phase, version, discussed, counts });
