import { cardIndex } from "@/lib/domain/cards";
import type { Change, Command } from "@/lib/domain/commands";
import { foundPeople } from "@/lib/domain/console-people";
import { heldAt, hold } from "@/lib/domain/held";
import { noteAbout } from "@/lib/domain/notes";
import { openSheet } from "@/lib/domain/paper";
import type { Round } from "@/lib/domain/phase";
import type { Outcome, Placement } from "@/lib/domain/placement";
import type { TableOutcome } from "@/lib/domain/tables";
import { foundCommitments } from "@/lib/domain/wall";
import {
  type Ack,
  type CommandName,
  type CommandRefusal,
  commands,
  facilitatorCommands,
  participantCommands,
  type SheetSaved,
  TOO_LONG,
} from "@/lib/live/protocol";
import { runCommand } from "@/lib/usecases/commands";
import type { Store, TableMove, TableWritten, Written } from "@/lib/usecases/ports";
import type { BatchWriter } from "./batch-writer";
import { commandOf, placeOf } from "./command-of";
import { enterPapers, type SheetsPayload } from "./enter-papers";
import type { FloodGuard } from "./flood-guard";
import type { Log } from "./live";
import type { LiveRoom } from "./live-room";
import type { Meter } from "./meter";
import type { LivePublisher } from "./publisher";
import { about, commandNamed, recordAnswer } from "./record";
import type { Rooms } from "./rooms";
import type { Identity, LiveSocket } from "./server-io";
import type { UnderWay } from "./under-way";

export type GatewayDeps = {
  store: Store;
  rooms: Rooms;
  publish: LivePublisher;
  writer: BatchWriter<Placement, Written>;
  tableWriter: BatchWriter<TableMove, TableWritten>;
  floodGuard: FloodGuard;
  log: Log;
  meter: Meter;
  now: () => number;
  underWay: UnderWay;
  /** what a paper sheet without a name is called */
  untitledSheet: (number: number) => string;
  /** the id of what a line of a file of sheets says */
  sheetLineId: (workshopId: string, says: string) => string;
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
    // A server that stops takes nothing new: it would wait for ever. Phones send it again to the next one.
    if (deps.underWay.isClosed()) return;
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
  if (!deps.floodGuard.allows(speakerKey(identity), rowsOf(payload))) return no("too_fast");
  if (typeof name !== "string" || !Object.hasOwn(commands, name)) return no("unknown_command");
  if (!ALLOWED[identity.role].has(name)) return no("not_allowed");
  const read = commands[name as CommandName].safeParse(payload);
  if (!read.success) return no(read.error.issues.some(({ message }) => message === TOO_LONG) ? TOO_LONG : "bad_input");
  const room = deps.rooms.inMemory(identity.workshopId);
  if (room !== null) return run(identity, room, deps, name as CommandName, read.data);
  return deps.rooms
    .get(identity.workshopId)
    .then((found) => (found === null ? no("unavailable") : run(identity, found, deps, name as CommandName, read.data)));
}

function run(identity: Identity, room: LiveRoom, deps: GatewayDeps, name: CommandName, payload: unknown) {
  if (identity.role === "participant") {
    const { participantId } = identity;
    if (name === "place") return place(participantId, room, deps, payload as PlacePayload);
    if (name === "tableMove") return tableMove(participantId, room, deps, payload as TableMovePayload);
    if (name === "tableHold") return tableHold(participantId, room, deps, payload as TableHoldPayload);
  }
  if (name === "note" && identity.role === "console") return note(identity, room, deps, payload as NotePayload);
  if (name === "enterPapers") return enterPapers(room, deps, payload as SheetsPayload);
  if (name === "findPeople") return findPeople(room, payload as { name: string });
  if (name === "findShared") return findShared(room, payload as { text: string });
  if (name === "openPaper") return openPaper(room, payload as { sheetId: string });
  return command(identity, room, deps, name, payload);
}

/** How many placements a payload says to hold, before it is validated. */
function rowsOf(payload: unknown): number {
  const placements = typeof payload === "object" && payload !== null && "placements" in payload && payload.placements;
  return Array.isArray(placements) && placements.length > 0 ? placements.length : 1;
}

const speakerKey = (identity: Identity) =>
  identity.role === "participant" ? identity.participantId : `${identity.workshopId}:${identity.role}`;

type PlacePayload = {
  placements: { cardId: string; columnId: string | null; round: 1 | 2; seq: number; sure?: boolean | null }[];
};

/** Acknowledges after commit; a card or column that the deck does not have never reaches the database. */
function place(
  participantId: string,
  room: LiveRoom,
  { writer, meter }: GatewayDeps,
  { placements }: PlacePayload,
): Answer | Promise<Ack<Outcome[]>> {
  const outcomes: Outcome[] = placements.map(() => "unknown_card");
  const known: Placement[] = [];
  const places: number[] = [];
  placements.forEach(({ cardId, columnId, round, seq, sure = null }, at) => {
    const found = placeOf(room.workshop.deck, cardId, columnId);
    if (found === null) return;
    // PLACE-4: nobody is sure of a card that was taken back.
    const { card, col } = found;
    // Written out: a spread takes 5 µs here, for every placement, and slows down whoever reads the object.
    known.push({ participantId, round, seq, sure: col === null ? null : sure, card, col });
    places.push(at);
  });
  if (known.length < placements.length) meter.strangeCards(placements.length - known.length);
  if (known.length === 0) return { ok: true, value: outcomes };
  return writer.write(known).then((written) => {
    written.forEach((one, index) => {
      outcomes[places[index] ?? 0] = one.outcome;
    });
    return { ok: true, value: outcomes };
  });
}

type TableMovePayload = { cardId: string; columnId: string | null; seen: number; table?: number | null };
type TableHoldPayload = { cardId: string | null };

/** Acknowledges after commit, with what became of the move. */
function tableMove(
  participantId: string,
  room: LiveRoom,
  { tableWriter, now }: GatewayDeps,
  { cardId, columnId, seen, table = null }: TableMovePayload,
): Answer | Promise<Ack<TableOutcome>> {
  const found = placeOf(room.workshop.deck, cardId, columnId);
  if (found === null) return { ok: true, value: "unknown_card" satisfies TableOutcome };
  const seat = room.people.get(participantId)?.table ?? null;
  const isThere = seat !== null && (table === null || table === seat);
  const hand = isThere ? heldAt(room, seat, now()).get(found.card) : undefined;
  if (hand !== undefined && hand !== participantId) return no("held");
  return tableWriter
    .write([{ participantId, ...found, seen, table }])
    .then(([written]) => ({ ok: true, value: written?.outcome ?? "not_seated" }));
}

/** Says who has a card in hand, so that others leave it alone. Refused while somebody else has it. */
function tableHold(
  participantId: string,
  room: LiveRoom,
  { publish, now }: GatewayDeps,
  { cardId }: TableHoldPayload,
): Answer {
  const table = room.people.get(participantId)?.table ?? null;
  if (table === null) return no("not_seated");
  const card = cardId === null ? null : cardIndex(room.workshop.deck, cardId);
  if (card !== null && card < 0) return no("unknown_card");
  if (!hold(room, table, card, participantId, now())) return no("held");
  publish.held(room.workshop.id, { table, card, by: participantId });
  return { ok: true, value: null };
}

const findPeople = (room: LiveRoom, { name }: { name: string }): Answer => ({
  ok: true,
  value: foundPeople(room, name),
});

const findShared = (room: LiveRoom, { text }: { text: string }): Answer => ({
  ok: true,
  value: foundCommitments(room, text),
});

/** PAPER-8: to the facilitator who opened it, and to nobody else. */
function openPaper(room: LiveRoom, { sheetId }: { sheetId: string }): Answer {
  const value = openSheet(room, sheetId);
  return value === null ? no("not_a_participant") : { ok: true, value };
}

type NotePayload = { about: string; text: string; seen: number };

/** No command of the workshop: nothing that anybody else sees depends on it, so its version stays. */
async function note(
  { facilitatorId, workshopId }: Extract<Identity, { role: "console" }>,
  room: LiveRoom,
  { store, publish }: GatewayDeps,
  { about, ...sent }: NotePayload,
): Promise<Answer> {
  const found = noteAbout(room.workshop.deck, about);
  if (found === null) return no("unknown_card");
  const value = await store.notes.write(workshopId, facilitatorId, { about: found, ...sent });
  if (value.outcome === "saved") publish.noted(workshopId, value.note);
  return { ok: true, value };
}

/** What an acknowledgement says beyond that it was done. */
function ackValue(command: Command, changes: Change[]): { name: string } | SheetSaved | null {
  if (command.type === "rename") return { name: command.name };
  const [saved] = changes;
  if (command.type !== "savePaper" || saved?.type !== "paperSaved") return null;
  const counted = (round: Round) => saved.cells.filter((cell) => cell.round === round && cell.col !== null).length;
  return {
    first: command.first === null ? null : counted(1),
    second: command.second === null ? null : counted(2),
  };
}

async function command(
  identity: Identity,
  room: LiveRoom,
  deps: GatewayDeps,
  name: CommandName,
  payload: unknown,
): Promise<Answer> {
  const read = commandOf(room, { name, payload } as Parameters<typeof commandOf>[1], deps.untitledSheet);
  if (!read.ok) return read;
  const speaker =
    identity.role === "participant"
      ? { role: "participant" as const, participantId: identity.participantId }
      : { role: "facilitator" as const };
  const done = await runCommand(deps, identity.workshopId, speaker, read.value);
  if (!done.ok && done.code === "phase_moved") deps.rooms.doubt(identity.workshopId);
  if (!done.ok) return no(done.code === "no_workshop" ? "unavailable" : done.code);
  return { ok: true, value: ackValue(read.value, done.value.changes) };
}
