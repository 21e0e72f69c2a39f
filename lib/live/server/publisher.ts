import type { Change } from "@/lib/domain/commands";
import { HOLD_MS, hold } from "@/lib/domain/held";
import type { Note } from "@/lib/domain/notes";
import { type TextHidden, writerOf } from "@/lib/domain/room";
import { tableNumbers } from "@/lib/domain/tables";
import type { Publisher } from "@/lib/usecases/ports";
import { type Broadcaster, CALM_MS, CONSOLE_FIGURES_MS, figuresEveryMs } from "./broadcaster";
import type { Placed } from "./live-room";
import type { Found } from "./reread";
import type { Rooms } from "./rooms";
import { audienceRoom, facilitatorRoom, type LiveServer, participantRoom, sitAt } from "./server-io";

/** Changes after which a table shows something else: its cards, its people, their names. */
const SHOWN_AT_TABLES: ReadonlySet<Change["type"]> = new Set([
  ...(["tables", "discussed", "options", "renamed", "nameHidden", "removed", "readmitted"] as const),
]);

/** What people do that no other phone shows. */
const NOT_ON_PHONES: ReadonlySet<Change["type"]> = new Set([
  ...(["ready", "practised", "rated", "lastWord", "worded", "renamed"] as const),
]);
/** What people do of which phones show a count. */
const COUNTED_ON_PHONES: ReadonlySet<Change["type"]> = new Set([...(["objected", "committed"] as const)]);

/**
 * How long phones may wait for what follows from this, in ms; null: for ever. When a hall commits or rates, each of its
 * acts would else send all phones everything that was opened, ten times a second.
 */
function phonesWait(changes: readonly Change[]): number | null {
  const others = changes.filter(({ type }) => !NOT_ON_PHONES.has(type));
  if (others.length === 0) return null;
  return others.every(({ type }) => COUNTED_ON_PHONES.has(type)) ? CALM_MS : 0;
}

export type LivePublisher = Omit<Publisher, "placed"> & {
  placed(written: Placed[]): void;
  /** somebody took a card of a table's board in hand, or let go (card null) */
  held(workshopId: string, hand: Hand): void;
  /** a note of the facilitators' own was changed */
  noted(workshopId: string, note: Note): void;
  /** ends the connections that older sign-ins of this account opened; who is still signed in is back in a moment */
  signInsEnded(facilitatorId: string): void;
};

/** Whose hand has a card of a table's board; card null: it was let go. */
export type Hand = { table: number; card: number | null; by: string };

/**
 * Brings what was committed into the rooms in memory, and from there to whoever looks at them through this node.
 * `isOwn`: it came in through this node, so that the tab it came from has it already.
 */
export function createPublisher(
  io: LiveServer,
  { rooms, broadcaster, isOwn }: { rooms: Rooms; broadcaster: Broadcaster; isOwn: boolean },
) {
  const ownAfter = (workshopId: string, participantId: string, onlyIfSeveral: boolean) => {
    const room = rooms.inMemory(workshopId);
    if (room !== null) broadcaster.sendOwn(room, participantId, onlyIfSeveral);
  };

  const end = (target: string) => io.local.in(target).disconnectSockets();

  const sendAway = (target: string) => {
    io.local.to(target).emit("removed");
    end(target);
  };

  const follow = (workshopId: string, change: Change) => {
    if (change.type === "seated") seated(workshopId, change.seats);
    if (SHOWN_AT_TABLES.has(change.type)) tablesChanged(workshopId);
    if (change.type === "rehearsalEnded") sendAway(audienceRoom(workshopId, "phones"));
    if (change.type === "worded" && change.word.by !== null) ownAfter(workshopId, change.word.by, false);
    if (change.type === "commitmentHidden" || change.type === "lastWordHidden") toldToWriter(workshopId, change);
    if (!("participantId" in change)) return;
    if (change.type === "removed") sendAway(participantRoom(workshopId, change.participantId));
    else ownAfter(workshopId, change.participantId, false);
  };

  function toldToWriter(workshopId: string, change: TextHidden): void {
    const room = rooms.inMemory(workshopId);
    const writer = room && writerOf(room, change);
    if (writer) ownAfter(workshopId, writer.id, false);
  }

  /** Phones change tables, and whoever sits at one that changed sees it. */
  function seated(workshopId: string, seats: Record<string, number | null>): void {
    if (rooms.inMemory(workshopId) === null) return;
    const { adapter, sockets } = io.of("/");
    for (const [participantId, table] of Object.entries(seats)) {
      for (const id of adapter.rooms.get(participantRoom(workshopId, participantId)) ?? []) {
        const socket = sockets.get(id);
        if (socket !== undefined) sitAt(socket, workshopId, table);
      }
      ownAfter(workshopId, participantId, false);
    }
    tablesChanged(workshopId);
  }

  function tablesChanged(workshopId: string): void {
    const room = rooms.inMemory(workshopId);
    if (room !== null) for (const table of tableNumbers(room)) broadcaster.touchTable(workshopId, table);
  }

  /** Nothing to the phones: while they sort they hear of phase and timer only. */
  const touchFigures = (workshopId: string) => {
    broadcaster.touch(workshopId, "console", CONSOLE_FIGURES_MS);
    broadcaster.touch(workshopId, "stage", figuresEveryMs(rooms.count()));
  };

  function workshopGone(workshopId: string): void {
    sendAway(audienceRoom(workshopId, "phones"));
    end(audienceRoom(workshopId, "stage"));
    end(audienceRoom(workshopId, "console"));
    rooms.drop(workshopId);
  }

  function personGone(workshopId: string, participantId: string): void {
    sendAway(participantRoom(workshopId, participantId));
    rooms.forgotten(workshopId, participantId);
    tablesChanged(workshopId);
    broadcaster.touchAll(workshopId);
  }

  const publisher: LivePublisher = {
    changed(workshopId, changes, version) {
      rooms.changed(workshopId, changes, version, (applied) => {
        for (const change of applied) follow(workshopId, change);
      });
      broadcaster.touch(workshopId, "console");
      broadcaster.touch(workshopId, "stage");
      const wait = phonesWait(changes);
      if (wait !== null) broadcaster.touch(workshopId, "phones", wait);
    },
    renamed(workshopId, title) {
      rooms.renamed(workshopId, title);
      broadcaster.touchAll(workshopId);
    },
    handedOver(workshopId, owner) {
      rooms.handedOver(workshopId, owner);
      broadcaster.touchAll(workshopId);
    },
    joined(workshopId, participant) {
      rooms.joined(workshopId, participant);
      touchFigures(workshopId);
      if (rooms.inMemory(workshopId)?.workshop.phase === "lobby") broadcaster.touch(workshopId, "phones", CALM_MS);
    },
    placed(written) {
      rooms.placed(written);
      const moved = new Set<string>();
      for (const { outcome, workshopId, placement } of written) {
        if (outcome !== "counted" || workshopId === null) continue;
        moved.add(workshopId);
        ownAfter(workshopId, placement.participantId, isOwn);
      }
      for (const workshopId of moved) touchFigures(workshopId);
    },
    tablesMoved(moved) {
      rooms.tablesMoved(moved);
      for (const { workshopId, table } of moved) broadcaster.touchTable(workshopId, table);
      for (const workshopId of new Set(moved.map((one) => one.workshopId))) touchFigures(workshopId);
    },
    held(workshopId, { table, card, by }) {
      const room = rooms.inMemory(workshopId);
      if (room === null) return;
      hold(room, table, card, by, Date.now());
      broadcaster.touchTable(workshopId, table);
      // A hold that ends by itself is told, too: else a card would look taken for ever.
      if (card !== null) setTimeout(() => broadcaster.touchTable(workshopId, table), HOLD_MS + 50).unref();
    },
    noted(workshopId, note) {
      io.local.to(audienceRoom(workshopId, "console")).emit("notes", [note]);
    },
    gone(workshopId, participantId) {
      if (participantId === null) workshopGone(workshopId);
      else personGone(workshopId, participantId);
    },
    signInsEnded: (facilitatorId) => end(facilitatorRoom(facilitatorId)),
  };

  return {
    ...publisher,
    /** a room was read anew */
    found(workshopId: string, found: Found | "no_workshop" | null): void {
      if (found === "no_workshop") workshopGone(workshopId);
      if (found === null || found === "no_workshop") return;
      for (const id of found.away) sendAway(participantRoom(workshopId, id));
      for (const id of found.own) ownAfter(workshopId, id, false);
      seated(workshopId, found.seats);
      touchFigures(workshopId);
      if (found.forPhones) broadcaster.touch(workshopId, "phones");
    },
  };
}
