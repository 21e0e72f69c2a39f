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
import type { FloodGuard } from "./flood-guard";
import type { Log } from "./live";
import type { LiveRoom } from "./live-room";
import type { Meter } from "./meter";
import type { PlacementWriter } from "./placement-writer";
import { about, commandNamed, recordAnswer } from "./record";
import type { Rooms } from "./rooms";
import type { Identity, LiveSocket } from "./server-io";
import type { UnderWay } from "./under-way";

export type GatewayDeps = {
  store: Store;
  rooms: Rooms;
  publish: Publisher;
  writer: PlacementWriter;
  floodGuard: FloodGuard;
  log: Log;
  meter: Meter;
  now: () => number;
  underWay: UnderWay;
};

type Answer = Ack<unknown>;
/** A command that has come; null when its sender wants no answer. */
type Asked = { command: CommandName | "unknown"; arrivedAt: number; ack: ((answer: Answer) => void) | null };
const no = (code: CommandRefusal): Answer => ({ ok: false, code });

const ALLOWED: Record<Identity["role"], ReadonlySet<string>> = {
  participant: new Set(Object.keys(participantCommands)),
  console: new Set(Object.keys(facilitatorCommands)),
  stage: new Set(),
};

/**
 * THE wrapper of every command: limit, authorise, validate, run, acknowledge. Whatever comes in, it answers. As few
 * promises as can be: with Next in the process each costs some microseconds (AsyncLocalStorage hooks all of them).
 */
export function listen(socket: LiveSocket, deps: GatewayDeps): void {
  socket.onAny((name: unknown, ...given: unknown[]) => {
    const last = given.at(-1);
    const asked: Asked = {
      command: commandNamed(name),
      arrivedAt: performance.now(),
      ack: typeof last === "function" ? (last as Asked["ack"]) : null,
    };
    deps.underWay.began();
    try {
      const answered = answer(socket.data.identity, deps, name, given[0]);
      if (!(answered instanceof Promise)) return settle(socket, deps, asked, answered);
      answered.then(
        (found) => settle(socket, deps, asked, found),
        (error: unknown) => fail(socket, deps, asked, error),
      );
    } catch (error) {
      fail(socket, deps, asked, error);
    }
  });
}

function settle(socket: LiveSocket, deps: GatewayDeps, { command, ack, arrivedAt }: Asked, answered: Answer): void {
  ack?.(answered);
  deps.underWay.ended();
  recordAnswer(socket, deps, command, answered, arrivedAt);
}

function fail(socket: LiveSocket, deps: GatewayDeps, asked: Asked, error: unknown): void {
  deps.log.error({ err: error, command: asked.command, ...about(socket) }, "a command failed");
  deps.rooms.doubt(socket.data.identity.workshopId);
  settle(socket, deps, asked, no("unavailable"));
}

function answer(identity: Identity, deps: GatewayDeps, name: unknown, payload: unknown): Answer | Promise<Answer> {
  if (typeof name !== "string" || !Object.hasOwn(commands, name)) return no("unknown_command");
  if (!ALLOWED[identity.role].has(name)) return no("not_allowed");
  if (!deps.floodGuard.allows(speakerKey(identity))) return no("too_fast");
  const read = commands[name as CommandName].safeParse(payload);
  if (!read.success) return no("bad_input");
  const room = deps.rooms.inMemory(identity.workshopId);
  if (room !== null) return run(identity, room, deps, name as CommandName, read.data);
  return deps.rooms
    .get(identity.workshopId)
    .then((found) => (found === null ? no("unavailable") : run(identity, found, deps, name as CommandName, read.data)));
}

function run(identity: Identity, room: LiveRoom, deps: GatewayDeps, name: CommandName, payload: unknown) {
  return name === "place" && identity.role === "participant"
    ? place(identity.participantId, room, deps, payload as PlacePayload)
    : command(identity, room, deps, name, payload);
}

const speakerKey = (identity: Identity) =>
  identity.role === "participant" ? identity.participantId : `${identity.workshopId}:${identity.role}`;

type PlacePayload = { placements: { cardId: string; columnId: string | null; round: 1 | 2; seq: number }[] };

/** Acknowledges after commit; a card or column that the deck does not have never reaches the database. */
function place(
  participantId: string,
  room: LiveRoom,
  { writer }: GatewayDeps,
  { placements }: PlacePayload,
): Answer | Promise<Ack<Outcome[]>> {
  const outcomes: Outcome[] = placements.map(() => "unknown_card");
  const known: Placement[] = [];
  const places: number[] = [];
  placements.forEach(({ cardId, columnId, round, seq }, at) => {
    const found = placeOf(room.workshop.deck, cardId, columnId);
    if (found === null) return;
    known.push({ participantId, round, seq, ...found });
    places.push(at);
  });
  if (known.length === 0) return { ok: true, value: outcomes };
  return writer.write(known).then((written) => {
    written.forEach((one, index) => {
      outcomes[places[index] ?? 0] = one.outcome;
    });
    return { ok: true, value: outcomes };
  });
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
