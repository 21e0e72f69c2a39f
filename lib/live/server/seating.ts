import { needsSeat, seatForOneMore } from "@/lib/domain/tables";
import { runCommand } from "@/lib/usecases/commands";
import type { Publisher, Store } from "@/lib/usecases/ports";
import type { Log } from "./live";
import type { LiveRoom } from "./live-room";
import { about } from "./record";
import { type LiveSocket, sitAt } from "./server-io";

type Deps = { store: Store; publish: Publisher; log: Log; now: () => number };

/** TABLE-3: who has a seat joins the table's room; who comes while tables are laid is given one. */
export function sitDown(socket: LiveSocket, room: LiveRoom, participantId: string, deps: Deps): void {
  const person = room.people.get(participantId);
  if (person === undefined) return;
  sitAt(socket, room.workshop.id, person.table);
  if (!needsSeat(room, person)) return;
  // One after another: of several who come at once, each has to see where the one before sits.
  room.lastSeated = room.lastSeated
    .then(() => seatOneMore(room, participantId, deps))
    .catch((error: unknown) => deps.log.error({ err: error, ...about(socket) }, "somebody who came late got no seat"));
}

async function seatOneMore(room: LiveRoom, participantId: string, deps: Deps): Promise<void> {
  const person = room.people.get(participantId);
  const seat = person !== undefined && needsSeat(room, person) ? seatForOneMore(room) : null;
  if (seat === null) return;
  const command = { type: "seat" as const, seats: { [participantId]: seat }, seed: null };
  await runCommand(deps, room.workshop.id, { role: "facilitator" }, command);
}
