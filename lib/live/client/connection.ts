import type { ViewBase } from "@/lib/domain/view-common";
import type { TableView } from "@/lib/domain/view-table";
import type { AckOf, CommandName, CommandPayload, ServerToClient } from "@/lib/live/protocol";
import type { LiveHandshake, ViewOf } from "./handshake";
import { isFinal, type LiveRefusal, type LiveState, lostStatus, OFFLINE_AFTER, ownIn, type Send } from "./live-state";
import { reloadOnce } from "./reload-once";
import { createServerClock } from "./server-clock";
import { createSocket, type LiveSocket } from "./socket";
import { isNewer, NOTHING_SHOWN, onNewConnection } from "./view-order";
import { watchDevice } from "./watch-device";

const ACK_TIMEOUT = 5_000;
/** The server pings every 10 s, or a little later: a socket that heard nothing for longer is dead and does not know it. */
const SILENT_AFTER = 15_000;

const FIRST = {
  status: "connecting",
  refusal: null,
  view: null,
  own: null,
  ownIsFresh: false,
  deck: null,
  table: null,
  notes: null,
} as const;

/** One live connection of one screen: keeps the newest view, says truly whether it is live, sends commands. */
export function createConnection<Who extends LiveHandshake>(handshake: Who, makeSocket = createSocket) {
  type State = LiveState<ViewOf<Who>>;
  let state: State = { ...FIRST, lostSince: null };
  let shown = NOTHING_SHOWN;
  let shownTable = NOTHING_SHOWN;
  let socket: LiveSocket | null = null;
  let heardAt = Date.now();
  let everLive = false;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const listeners = new Set<() => void>();
  const clock = createServerClock();

  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const later = (run: () => void, delay: number) => timers.push(setTimeout(run, delay));

  const lose = () => {
    if (socket?.connected || state.status === "refused") return;
    if (state.lostSince === null) later(lose, OFFLINE_AFTER);
    const lostSince = state.lostSince ?? Date.now();
    set({ lostSince, status: lostStatus(Date.now() - lostSince, navigator.onLine, everLive), ownIsFresh: false });
  };
  const refuse = (refusal: LiveRefusal) => {
    set({ status: "refused", refusal });
    socket?.disconnect();
  };

  const show = (view: ViewBase) => {
    heardAt = Date.now();
    clock.hear(view.at);
    if (!isNewer(view, shown)) return;
    shown = { version: view.version, tick: view.tick };
    set({ view: view as ViewOf<Who>, own: ownIn(view.phase, state.own) });
  };

  const showTable = (table: TableView) => {
    heardAt = Date.now();
    if (!isNewer(table, shownTable)) return;
    shownTable = { version: table.version, tick: table.tick };
    set({ table });
  };

  const onRefusal = (code: unknown) => {
    if (!isFinal(code)) {
      // After a refusal Socket.IO does not come back by itself.
      if (socket?.active === false) later(() => socket?.connect(), 1_000 + Math.random() * 3_000);
      return lose();
    }
    if (code === "reload_needed" && reloadOnce()) return;
    // Who was in and is not any more was taken out meanwhile, or left in another tab.
    refuse(everLive && code === "not_a_participant" ? "removed" : code);
  };

  const listen = (to: LiveSocket) => {
    to.on("connect", () => {
      heardAt = Date.now();
      everLive = true;
      shown = onNewConnection(shown);
      shownTable = onNewConnection(shownTable);
      clock.restart();
      set({ status: "live", refusal: null, lostSince: null });
    });
    to.io.on("ping", () => {
      heardAt = Date.now();
    });
    to.on("disconnect", (reason) => {
      lose();
      if (reason === "io server disconnect" && state.status !== "refused")
        later(() => to.connect(), 500 + Math.random() * 2_000);
    });
    to.on("connect_error", (error: Error & { data?: { code?: unknown } }) => onRefusal(error.data?.code));
    const handlers: ServerToClient = {
      phones: show,
      stage: show,
      console: show,
      table: showTable,
      own: (own) => set({ own, ownIsFresh: true }),
      deck: (deck) => set({ deck }),
      notes: (sent) => {
        const newer = sent.filter(({ about, rev }) => rev >= (state.notes?.[about]?.rev ?? 0));
        set({ notes: { ...state.notes, ...Object.fromEntries(newer.map((note) => [note.about, note])) } });
      },
      removed: () => refuse("removed"),
    };
    to.on("phones", handlers.phones).on("stage", handlers.stage).on("console", handlers.console);
    to.on("table", handlers.table).on("own", handlers.own).on("deck", handlers.deck).on("removed", handlers.removed);
    to.on("notes", handlers.notes);
  };

  const send: Send = async <Name extends CommandName>(name: Name, payload: CommandPayload<Name>) => {
    // Socket.IO would keep it and send it some time later; what is to be kept is the outbox's to decide.
    if (!socket?.connected) return { ok: false, code: "offline" } as const;
    const emitter = socket.timeout(ACK_TIMEOUT);
    const emit = emitter.emitWithAck.bind(emitter) as (name: Name, payload: CommandPayload<Name>) => Promise<unknown>;
    try {
      return (await emit(name, payload)) as AckOf<Name>;
    } catch {
      return { ok: false, code: "offline" } as const;
    }
  };

  const open = () => {
    socket = makeSocket(handshake);
    listen(socket);
    lose();
    socket.connect();
    const unwatch = watchDevice({
      lost: () => (socket?.connected ? socket.io.engine.close() : lose()),
      back: () => {
        if (socket === null || state.status === "refused") return;
        if (socket.connected && Date.now() - heardAt < SILENT_AFTER) return;
        // Anew instead of waiting for the back-off, or for a dead socket to find out.
        socket.disconnect().connect();
      },
    });
    return () => {
      unwatch();
      for (const timer of timers) clearTimeout(timer);
      timers = [];
      socket?.removeAllListeners();
      socket?.disconnect();
      socket = null;
    };
  };

  return {
    open,
    send,
    now: clock.now,
    snapshot: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
