import { expect } from "vitest";
import type { Phase } from "@/lib/domain/phase";
import { connected, type LiveHarness, send } from "./live-harness";

export type Cast = Awaited<ReturnType<typeof castOf>>;

/** A workshop with its facilitator, one participant and a stage, all connected. */
export async function castOf(live: LiveHarness) {
  const facilitator = await live.facilitator();
  const workshop = await live.workshop(facilitator.id);
  const participant = await live.join(workshop.code, "Priya");
  const [desk, phone, stage] = [
    live.console(workshop.id, facilitator.cookie),
    live.phone(workshop.code, participant.cookie),
    live.stage(workshop.stageKey),
  ];
  await Promise.all([desk, phone, stage].map(connected));
  return { facilitator, workshop, participant, desk, phone, stage };
}

/** Steps through the phases, each of which must be taken. */
export async function moveTo({ desk }: Cast, ...phases: Phase[]): Promise<void> {
  for (let at = 1; at < phases.length; at++) {
    const [from, to] = [phases[at - 1], phases[at]];
    if (from && to) expect(await send(desk, "move", { from, to })).toEqual({ ok: true, value: null });
  }
}

export const cardOf = ({ workshop }: Cast, at: number): string => workshop.deck.cards[at]?.id ?? "";

export const placing = (cardId: string, seq: number, columnId: string | null = "leadership", round: 1 | 2 = 1) => ({
  placements: [{ cardId, columnId, round, seq }],
});
