import fc from "fast-check";
import { expect, it } from "vitest";
import type { Round } from "@/lib/domain/phase";
import type { Outcome } from "@/lib/domain/placement";
import type { OwnPlacement } from "@/lib/domain/view-phone";
import type { CommandName, CommandPayload } from "@/lib/live/protocol";
import type { Send } from "./live-state";
import { EMPTY_OUTBOX, type Outbox } from "./outbox";
import { createSender } from "./outbox-sender";
import { mergePlacements } from "./own-state";

const CARDS = ["a", "b", "c"];
const columns = [{ id: "left" }, { id: "right" }];
type Placement = CommandPayload<"place">["placements"][number];

/** A server that keeps the higher seq of each card and round, as lib/db does. */
function createServer() {
  const kept = new Map<string, Placement>();
  const keep = (placement: Placement): Outcome => {
    const cell = `${placement.round} ${placement.cardId}`;
    if ((kept.get(cell)?.seq ?? 0) >= placement.seq) return "already_newer";
    kept.set(cell, placement);
    return "counted";
  };
  const own = (): OwnPlacement[] =>
    [...kept.values()].map(({ cardId, columnId, round, seq }) => {
      return {
        cardId,
        round,
        seq,
        sure: null,
        col: columnId === null ? null : columns.findIndex(({ id }) => id === columnId),
      };
    });
  return { take: (placements: Placement[]) => placements.map(keep), own };
}

/** Two tabs of one phone on one local storage, over a line that drops, repeats, delays and reorders packets. */
function createPhone(server: ReturnType<typeof createServer>) {
  let stored = JSON.stringify(EMPTY_OUTBOX);
  const late: Placement[][] = [];
  // A clock that goes back and forth: the order must not rest on it.
  let time = 0;

  function createTab(at: number) {
    const storage = {
      read: () => JSON.parse(stored) as Outbox,
      write(outbox: Outbox) {
        stored = JSON.stringify(outbox);
        // The browser tells the other tab.
        tabs[1 - at]?.sender.refresh();
      },
    };
    const seen = { own: [] as OwnPlacement[], outbox: EMPTY_OUTBOX };
    const onChange = (outbox: Outbox) => {
      seen.outbox = outbox;
    };
    const waiting: { placements: Placement[]; answer: (outcomes: Outcome[] | null) => void }[] = [];
    const retries: (() => void)[] = [];
    const send = ((_name: CommandName, payload: CommandPayload<"place">) =>
      new Promise((resolve) => {
        const answer = (outcomes: Outcome[] | null) =>
          resolve(outcomes === null ? { ok: false, code: "offline" } : { ok: true, value: outcomes });
        waiting.push({ placements: payload.placements, answer });
      })) as unknown as Send;
    const after = (_delay: number, run: () => void) => {
      retries.push(run);
      return () => void retries.splice(retries.indexOf(run), 1);
    };
    const sender = createSender({ storage, send, now: () => 1_000 + (time++ % 3), onChange, after });
    return {
      sender,
      waiting,
      retries,
      seen,
      /** the page is there, with the view that it was drawn with; or a newer view has come */
      hear(own: OwnPlacement[]) {
        seen.own = own;
        sender.hear(own);
      },
      /** connected: the first view of that connection has come */
      open(own: OwnPlacement[]) {
        seen.own = own;
        sender.open(own);
      },
      shows: () => mergePlacements(seen.own, seen.outbox.entries, columns),
    };
  }
  const tabs: ReturnType<typeof createTab>[] = [];
  const load = (at: number) => {
    tabs[at] = createTab(at);
    tabs[at].sender.refresh();
    tabs[at].hear(server.own());
  };
  load(0);
  load(1);
  const tab = (at: number) => tabs[at] as ReturnType<typeof createTab>;

  return {
    tab,
    stored: () => JSON.parse(stored) as Outbox,
    reload: load,
    /** how a packet of a tab ends */
    pass(at: number, fate: "answered" | "answer lost" | "lost" | "late" | "twice") {
      const packet = tab(at).waiting.shift();
      if (packet === undefined) return;
      if (fate === "late") late.push(packet.placements);
      if (fate === "lost" || fate === "late") return packet.answer(null);
      const outcomes = server.take(packet.placements);
      if (fate === "twice") server.take(packet.placements);
      packet.answer(fate === "answer lost" ? null : outcomes);
    },
    deliverLate: () => late.splice(0).reverse().forEach(server.take),
  };
}

const tabAt = fc.integer({ min: 0, max: 1 });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("place" as const),
      at: tabAt,
      card: fc.constantFrom(...CARDS),
      column: fc.constantFrom("left", "right", null),
      round: fc.constantFrom<Round>(1, 2),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      at: tabAt,
      fate: fc.constantFrom(
        "answered" as const,
        "answer lost" as const,
        "lost" as const,
        "late" as const,
        "twice" as const,
      ),
    }),
  },
  fc.record({
    do: fc.constantFrom(
      "open" as const,
      "hear" as const,
      "close" as const,
      "reload" as const,
      "retry" as const,
      "deliver late" as const,
    ),
    at: tabAt,
  }),
);

it("ends with every placement acknowledged as it was last meant, whatever the line and the tabs do", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: "max" }), async (steps) => {
      const server = createServer();
      const phone = createPhone(server);
      const meant = new Map<string, string | null>();
      const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

      for (const one of steps) {
        const { sender, retries, open, hear } = phone.tab(one.at);
        if (one.do === "place") {
          sender.place([], { cardId: one.card, columnId: one.column, round: one.round });
          meant.set(`${one.round} ${one.card}`, one.column);
        } else if (one.do === "pass") phone.pass(one.at, one.fate);
        else if (one.do === "open") open(server.own());
        else if (one.do === "hear") hear(server.own());
        else if (one.do === "close") sender.close();
        else if (one.do === "reload") phone.reload(one.at);
        else if (one.do === "retry") retries.shift()?.();
        else phone.deliverLate();
        await settle();
        // "Saved" is said only of what the server holds.
        for (const entry of phone.stored().entries.filter(({ state }) => state === "saved"))
          expect(
            server.own().find((own) => own.cardId === entry.cardId && own.round === entry.round)?.seq,
          ).toBeGreaterThanOrEqual(entry.seq);
        // What a person sees is what they last did, at every moment and in both tabs.
        for (const at of [0, 1])
          for (const [cell, column] of meant) {
            const shown = phone
              .tab(at)
              .shows()
              .find(({ round, cardId }) => `${round} ${cardId}` === cell);
            expect(shown?.col ?? null).toBe(column === null ? null : columns.findIndex(({ id }) => id === column));
          }
      }

      phone.deliverLate();
      phone.reload(0);
      phone.tab(0).open(server.own());
      for (let packet = 0; packet < 3; packet++) {
        phone.pass(0, "answered");
        await settle();
      }
      const { entries } = phone.stored();
      expect(entries.filter(({ state }) => state !== "saved")).toEqual([]);
      const kept = new Map(server.own().map(({ round, cardId, col }) => [`${round} ${cardId}`, col]));
      for (const [cell, column] of meant)
        expect(kept.get(cell)).toBe(column === null ? null : columns.findIndex(({ id }) => id === column));
    }),
    { numRuns: 300 },
  );
});
