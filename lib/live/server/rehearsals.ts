import { randomUUID } from "node:crypto";
import type { Placement } from "@/lib/domain/placement";
import { type Act, nextAct, REHEARSAL_PEOPLE, type RehearsalTexts, simulatedIn } from "@/lib/domain/rehearsal";
import type { Person } from "@/lib/domain/room";
import { runCommand } from "@/lib/usecases/commands";
import type { Publisher, Store, TableMove, TableWritten, Written } from "@/lib/usecases/ports";
import type { BatchWriter } from "./batch-writer";
import type { Log } from "./live";
import type { LiveRoom } from "./live-room";
import type { Rooms } from "./rooms";

/** A simulated room does something this often: 24 cards take about a minute. */
export const STEP_MS = 400;
/** People who come in, or act, in one step. */
const COME_IN = 4;
const ACT = 4;

export type RehearsalWords = RehearsalTexts & { nameOf: (guest: number) => string };

type Deps = {
  store: Store;
  rooms: Rooms;
  publish: Publisher;
  writer: BatchWriter<Placement, Written>;
  tableWriter: BatchWriter<TableMove, TableWritten>;
  log: Log;
  now: () => number;
  words: RehearsalWords;
  stepMs: number;
  /** somebody looks at this workshop's console through this node */
  isWatched: (workshopId: string) => boolean;
};

/**
 * Plays the people of rehearsals, by the same ways as real ones: joined, placements in batches, commands decided on the
 * locked workshop. Only while somebody looks at the console, so that a forgotten rehearsal costs nothing.
 */
export function createRehearsals(deps: Deps) {
  const playing = new Map<string, NodeJS.Timeout>();

  function watch(workshopId: string): void {
    if (!playing.has(workshopId)) schedule(workshopId);
  }

  function schedule(workshopId: string): void {
    const timer = setTimeout(() => {
      void step(workshopId);
    }, deps.stepMs);
    timer.unref();
    playing.set(workshopId, timer);
  }

  async function step(workshopId: string): Promise<void> {
    const room = deps.rooms.inMemory(workshopId);
    if (room === null || !deps.isWatched(workshopId)) {
      playing.delete(workshopId);
      return;
    }
    try {
      if (room.workshop.rehearsal) await play(deps, room);
    } catch (error) {
      deps.log.error({ err: error, workshopId }, "a step of a rehearsal failed");
    }
    if (playing.has(workshopId)) schedule(workshopId);
  }

  return {
    /** a console has opened */
    watch,
    stop(): void {
      for (const timer of playing.values()) clearTimeout(timer);
      playing.clear();
    },
  };
}

async function play(deps: Deps, room: LiveRoom): Promise<void> {
  const people = simulatedIn(room);
  const missing = REHEARSAL_PEOPLE - people.length;
  if (missing > 0) return comeIn(deps, room.workshop.id, Math.min(missing, COME_IN));
  let acts = 0;
  const from = Math.floor(Math.random() * people.length);
  for (const person of [...people.slice(from), ...people.slice(0, from)]) {
    const act = nextAct(room, person, deps.words, Math.random, randomUUID);
    if (act === null) continue;
    await carryOut(deps, room, person, act);
    if (++acts >= ACT) return;
  }
}

async function comeIn({ store, publish, words }: Deps, workshopId: string, people: number): Promise<void> {
  for (const person of await store.participants.simulate(workshopId, people, words.nameOf))
    publish.joined(workshopId, person);
}

async function carryOut(deps: Deps, room: LiveRoom, person: Person, act: Act): Promise<void> {
  const participantId = person.id;
  if (act.type === "command") {
    await runCommand(deps, room.workshop.id, { role: "participant", participantId }, act.command);
    return;
  }
  if (act.type === "tableMove") {
    const { card, col, seen } = act;
    await deps.tableWriter.write([{ participantId, card, col, seen, table: person.table }]);
    return;
  }
  const { card, round, col, sure } = act;
  await deps.writer.write([{ participantId, card, round, col, sure, seq: deps.now() }]);
}
