import { apply } from "@/lib/domain/apply";
import type { Actor, Command } from "@/lib/domain/commands";
import { decide } from "@/lib/domain/decide";
import type { Phase } from "@/lib/domain/phase";
import { applyToRoom, type Room } from "@/lib/domain/room";
import type { Workshop } from "@/lib/domain/workshop";
import { aWorkshop, START } from "./builders";

export const facilitator: Actor = { role: "facilitator" };
export const NOW = START + 1000;

/** The workshop after a command that must be taken. */
export function once(workshop: Workshop, command: Command, actor: Actor = facilitator, now = NOW): Workshop {
  const decided = decide(workshop, actor, command, now);
  if (!decided.ok) throw new Error(`refused: ${decided.code}`);
  return decided.value.reduce(apply, workshop);
}

/** "ok", or why a command is refused. */
export const codeOf = (workshop: Workshop, command: Command, actor: Actor = facilitator, now = NOW) => {
  const decided = decide(workshop, actor, command, now);
  return decided.ok ? "ok" : decided.code;
};

/** Carries a command out on a room, people included: "ok", or why it is refused. */
export function act(room: Room, command: Command, actor: Actor = facilitator): string {
  const decided = decide(room.workshop, actor, command, NOW);
  if (!decided.ok) return decided.code;
  for (const change of decided.value) applyToRoom(room, change, room.workshop.version + 1);
  return "ok";
}

export const inPhase = (phase: Phase, changes: Partial<Workshop> = {}) => aWorkshop({ phase, ...changes });
