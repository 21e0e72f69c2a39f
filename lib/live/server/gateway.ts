import type { RateLimiterMemory } from "rate-limiter-flexible";
import type { Outcome, Placement } from "@/lib/domain/placement";
import {
  type Ack,
  type CommandName,
  type CommandRefusal,
  commands,
  facilitatorCommands,
  participantCommands,
} from "@/lib/live/protocol";
import { runCommand } from "@/lib/usecases/commands";
import type { Publisher, Store } from "@/lib/usecases/ports";
import { commandOf, placeOf } from "./command-of";
import type { Log } from "./live";
import type { Meter } from "./meter";
import type { PlacementWriter } from "./placement-writer";
import { about, commandNamed, recordAnswer } from "./record";
import type { LiveRoom, Rooms } from "./rooms";
import type { Identity, LiveSocket } from "./server-io";

export type GatewayDeps = {
  store: Store;
  rooms: Rooms;
  publish: Publisher;
  writer: PlacementWriter;
  limiter: RateLimiterMemory;
  log: Log;
  meter: Meter;
  now: () => number;
  /** counts commands under way, so that a stop can wait for their acknowledgements */
  track<Answer>(work: Promise<Answer>): Promise<Answer>;
};

type Answer = Ack<unknown>;
const no = (code: CommandRefusal): Answer => ({ ok: false, code });

const ALLOWED: Record<Identity["role"], ReadonlySet<string>> = {
  participant: new Set(Object.keys(participantCommands)),
  console: new Set(Object.keys(facilitatorCommands)),
  stage: new Set(),
};

/** THE wrapper of every command: limit, authorise, validate, run, acknowledge. Whatever comes in, it answers. */
export function listen(socket: LiveSocket, deps: GatewayDeps): void {
  socket.onAny((name: unknown, ...given: unknown[]) => {
    const last = given.at(-1);
    const ack = typeof last === "function" ? (last as (answer: Answer) => void) : () => {};
    const arrivedAt = performance.now();
    const command = commandNamed(name);
    void deps.track(
      answer(socket.data.identity, deps, name, given[0])
        .catch((error: unknown) => {
          deps.log.error({ err: error, command, ...about(socket) }, "a command failed");
          deps.rooms.doubt(socket.data.identity.workshopId);
          return no("unavailable");
        })
        .then((answered) => {
          ack(answered);
          recordAnswer(socket, deps, command, answered, arrivedAt);
        }),
    );
  });
}

async function answer(identity: Identity, deps: GatewayDeps, name: unknown, payload: unknown): Promise<Answer> {
  if (typeof name !== "string" || !Object.hasOwn(commands, name)) return no("unknown_command");
  if (!ALLOWED[identity.role].has(name)) return no("not_allowed");
  // By participant, not by address: a whole room sits behind one.
  const limited = await deps.limiter.consume(speakerKey(identity)).catch(() => null);
  if (limited === null) return no("too_fast");
  const read = commands[name as CommandName].safeParse(payload);
  if (!read.success) return no("bad_input");
  const room = await deps.rooms.get(identity.workshopId);
  if (room === null) return no("unavailable");
  if (name === "place" && identity.role === "participant")
    return place(identity.participantId, room, deps, read.data as PlacePayload);
  return command(identity, room, deps, name as CommandName, read.data);
}

const speakerKey = (identity: Identity) =>
  identity.role === "participant" ? identity.participantId : `${identity.workshopId}:${identity.role}`;

type PlacePayload = { placements: { cardId: string; columnId: string | null; round: 1 | 2; seq: number }[] };

/** Acknowledges after commit; a card or column that the deck does not have never reaches the database. */
async function place(
  participantId: string,
  room: LiveRoom,
  { writer }: GatewayDeps,
  { placements }: PlacePayload,
): Promise<Ack<Outcome[]>> {
  const outcomes: Outcome[] = placements.map(() => "unknown_card");
  const known = placements.flatMap(({ cardId, columnId, round, seq }, at) => {
    const found = placeOf(room.workshop.deck, cardId, columnId);
    const placement: Placement | null = found && { participantId, round, seq, ...found };
    return placement === null ? [] : [{ at, placement }];
  });
  if (known.length > 0) {
    const written = await writer.write(known.map((one) => one.placement));
    written.forEach((one, index) => {
      const at = known[index]?.at;
      if (at !== undefined) outcomes[at] = one.outcome;
    });
  }
  return { ok: true, value: outcomes };
}

async function command(
  identity: Identity,
  room: LiveRoom,
  deps: GatewayDeps,
  name: CommandName,
  payload: unknown,
): Promise<Answer> {
  const read = commandOf(room.workshop.deck, { name, payload } as Parameters<typeof commandOf>[1]);
  if (!read.ok) return read;
  const speaker =
    identity.role === "participant"
      ? { role: "participant" as const, participantId: identity.participantId }
      : { role: "facilitator" as const };
  const done = await runCommand(deps, identity.workshopId, speaker, read.value);
  if (!done.ok && done.code === "phase_moved") deps.rooms.doubt(identity.workshopId);
  if (!done.ok) return no(done.code === "no_workshop" ? "unavailable" : done.code);
  return { ok: true, value: read.value.type === "rename" ? { name: read.value.name } : null };
}
