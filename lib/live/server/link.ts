import { randomUUID } from "node:crypto";
import type { Elsewhere } from "./elsewhere";
import type { LiveServer } from "./server-io";
import type { Told } from "./told";

/** How a node reaches the others: lib/server makes it of Redis. */
export type Wire = {
  /** of Socket.IO, as `@socket.io/redis-streams-adapter` makes it */
  adapter: Parameters<LiveServer["adapter"]>[0];
  /** what is sent now arrives, as far as can be known */
  isUp(): boolean;
  /** hears each time that a connection has come back: what was told meanwhile is lost */
  onBack(listener: () => void): void;
};

/** Each node says this often how much it has told. */
export const BEAT_MS = 2_000;
/** A node that has not been heard for so many beats is gone. */
const SILENT_BEATS = 3;

type Node = { told: number; heardAt: number };

/**
 * Tells the other nodes and hears them. Redis may lose any message and says nothing of it: each is numbered, so that a gap
 * is seen at the next one or at the next beat, and then everything is read anew from the database.
 */
export function createLink(
  io: LiveServer,
  wire: Wire,
  given: {
    now: () => number;
    beatMs: number;
    hear(from: string, told: Told): void;
    elsewhere: Elsewhere;
    /** something may have been committed and not heard */
    doubtAll(): void;
    /** another node asks who is here */
    tellWhoIsHere(): void;
    failed(error: unknown): void;
  },
) {
  const me = randomUUID();
  const nodes = new Map<string, Node>();
  let told = 0;
  let wasUp = true;
  io.adapter(wire.adapter);

  /** What a node says, and how much it has told by then, this included. */
  function follow(from: string, upTo: number, before: number): void {
    const hasMissed = nodes.get(from)?.told !== before;
    nodes.set(from, { told: upTo, heardAt: given.now() });
    if (!hasMissed) return;
    given.elsewhere.missed(from);
    given.doubtAll();
  }

  io.on("told", (from, number, what) => {
    follow(from, number, number - 1);
    try {
      given.hear(from, what);
    } catch (error) {
      given.failed(error);
      given.doubtAll();
    }
  });
  io.on("beat", (from, number) => {
    follow(from, number, number);
    if (!given.elsewhere.knowsAllOf(from)) io.serverSideEmit("ask", from);
  });
  io.on("ask", (of) => {
    if (of === me) given.tellWhoIsHere();
  });

  function beat(): void {
    io.serverSideEmit("beat", me, told);
    const isUp = wire.isUp();
    // Without the others' word the database is asked; once more when their word is back.
    if (!isUp || !wasUp) given.doubtAll();
    wasUp = isUp;
    for (const [id, node] of nodes) {
      // While nobody can be heard, nobody is gone.
      if (!isUp) node.heardAt = given.now();
      if (given.now() - node.heardAt <= SILENT_BEATS * given.beatMs) continue;
      nodes.delete(id);
      given.elsewhere.forget(id);
      given.doubtAll();
    }
  }

  wire.onBack(given.doubtAll);
  const beats = setInterval(beat, given.beatMs);
  beat();

  return {
    tell(what: Told): void {
      told++;
      io.serverSideEmit("told", me, told, what);
    },
    stop: () => clearInterval(beats),
  };
}
