import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { encode } from "next-auth/jwt";
import { io, type Socket } from "socket.io-client";
import { signInCookie } from "@/lib/auth/facilitator";
import { freshSecrets } from "@/lib/auth/fresh-secrets";
import { participantCookie, participantToken } from "@/lib/auth/participant-token";
import { seedBuiltInDecks } from "@/lib/db/decks";
import { knownUsers } from "@/lib/db/known-user";
import { createStore } from "@/lib/db/store";
import type { NoteSaved } from "@/lib/domain/notes";
import type { OpenedSheet } from "@/lib/domain/paper";
import type { ConsoleNotice } from "@/lib/domain/view-console";
import type { Participant } from "@/lib/domain/workshop";
import type { ClientToServer, CommandName, CommandPayload, ServerToClient, SheetSaved } from "@/lib/live/protocol";
import type { Wire } from "@/lib/live/server/link";
import { type Log, startLive } from "@/lib/live/server/live";
import { type Meter, NO_METER } from "@/lib/live/server/meter";
import { LIVE_PATH, PROTOCOL_VERSION } from "@/lib/live/version";
import { untitledSheet } from "@/lib/server/nameless";
import { rehearsalWords } from "@/lib/server/rehearsal-words";
import { joinWorkshop } from "@/lib/usecases/joining";
import type { Store } from "@/lib/usecases/ports";
import { createWorkshop, type DeckForm } from "@/lib/usecases/workshops";
import { openTestDatabase, type TestDatabase } from "./database";

/** A real live server on a real PostgreSQL, and real sockets to it. Only Next is missing. */

export const TEST_SECRETS = {
  auth: "auth-secret-for-tests-0123456789abcdef",
  tokens: "token-secret-for-tests-0123456789abcdef",
};

type Auth = Record<string, unknown>;
export type TestSocket = Socket<ServerToClient, ClientToServer>;

type Options = {
  log?: Log;
  meter?: Meter;
  watch?: (store: Store) => Store;
  /** a second node beside one that is there: on its database */
  beside?: { db: TestDatabase };
  wire?: Wire;
  beatMs?: number;
  rehearsalStepMs?: number;
};

export async function startLiveHarness(options: Options = {}) {
  const { log, meter = NO_METER, watch = (store) => store, beside } = options;
  const db = beside?.db ?? (await openTestDatabase());
  if (beside === undefined) await seedBuiltInDecks(db);
  const store = watch(createStore(db));
  const http = createServer();
  const errors: object[] = [];
  const live = startLive({
    http,
    store,
    log: log ?? { error: (about) => errors.push(about), debug: () => {} },
    meter,
    secrets: TEST_SECRETS,
    secure: false,
    findUser: knownUsers(db),
    isOwnOrigin: (origin, host) => origin === `http://${host}`,
    rehearsal: rehearsalWords,
    untitledSheet,
    wire: options.wire,
    beatMs: options.beatMs,
    rehearsalStepMs: options.rehearsalStepMs,
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const sockets: TestSocket[] = [];

  function open(auth: Auth, headers: Record<string, string> = {}): TestSocket {
    const socket: TestSocket = io(url, {
      path: LIVE_PATH,
      auth: { protocol: PROTOCOL_VERSION, ...auth },
      transports: ["websocket"],
      extraHeaders: headers,
      reconnection: false,
      forceNew: true,
    });
    sockets.push(socket);
    return socket;
  }

  async function facilitator(email = `f${sockets.length}-${Math.random().toString(36).slice(2)}@example.org`) {
    const user = await db.prisma.user.create({ data: { name: "Amara Osei", email } });
    const token = await encode({
      token: { sub: user.id, from: user.signInsFrom.getTime() },
      secret: TEST_SECRETS.auth,
    });
    return { id: user.id, cookie: `${signInCookie(false)}=${token}` };
  }

  async function workshop(ownerId: string, slug = "leadership-or-management", form: DeckForm = "full") {
    const deck = (await store.workshops.listDecks(ownerId)).find((known) => known.slug === slug);
    const made = await createWorkshop(
      { store, secrets: freshSecrets },
      { ownerId, title: "Ward 6 away morning", deckId: deck?.id ?? "", form },
    );
    if (!made.ok) throw new Error(made.code);
    const room = await store.workshops.load(made.value);
    if (room === null) throw new Error("the workshop is not there");
    return room.workshop;
  }

  /** formerly: who the same browser was first, and was removed */
  async function join(
    code: string,
    name = "",
    formerly: string | null = null,
  ): Promise<Participant & { cookie: string }> {
    const joined = await joinWorkshop(
      { store, publish: live },
      { code, name, guestName: (guest) => `Guest ${guest}`, formerly },
    );
    if (!joined.ok) throw new Error(joined.code);
    const { id, workshopId } = joined.value;
    const token = participantToken({ participantId: id, workshopId }, TEST_SECRETS.tokens);
    return { ...joined.value, cookie: `${participantCookie(code)}=${token}` };
  }

  return {
    db,
    store,
    live,
    http,
    url,
    errors,
    open,
    facilitator,
    workshop,
    join,
    phone: (code: string, cookie: string) => open({ role: "participant", code }, { cookie }),
    stage: (stageKey: string) => open({ role: "stage", stageKey }),
    console: (workshopId: string, cookie: string) => open({ role: "console", workshopId }, { cookie }),
    async close() {
      for (const socket of sockets) socket.disconnect();
      await live.close();
      http.close();
      if (beside === undefined) await db.close();
    },
  };
}

export type LiveHarness = Awaited<ReturnType<typeof startLiveHarness>>;

/** How many answered a card, by its index, in round 1, as the console is told. */
export const firstAnswers = ({ counts }: ConsoleNotice, card: number) =>
  (counts.first[card] ?? []).reduce((total, count) => total + count, 0);

/** Resolves with the next value of an event that fits. */
export function next<Event extends keyof ServerToClient>(
  socket: TestSocket,
  event: Event,
  fits: (...args: Parameters<ServerToClient[Event]>) => boolean = () => true,
): Promise<Parameters<ServerToClient[Event]>[0]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no fitting "${event}" within 5 s`)), 5_000);
    const listener = (...args: unknown[]) => {
      if (!fits(...(args as Parameters<ServerToClient[Event]>))) return;
      clearTimeout(timer);
      (socket as Socket).off(event as string, listener);
      resolve(args[0] as Parameters<ServerToClient[Event]>[0]);
    };
    (socket as Socket).on(event as string, listener);
  });
}

export const connected = (socket: TestSocket): Promise<void> =>
  new Promise((resolve, reject) => {
    if (socket.connected) return resolve();
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });

/** The code with which a connection is refused. */
export const refusalOf = (socket: TestSocket): Promise<string> =>
  new Promise((resolve, reject) => {
    socket.once("connect", () => reject(new Error("it was let in")));
    socket.once("connect_error", (error: Error & { data?: { code?: string } }) =>
      resolve(error.data?.code ?? error.message),
    );
  });

type RawAck =
  | { ok: true; value: string[] | { name: string } | SheetSaved | OpenedSheet | NoteSaved | null }
  | { ok: false; code: string };

/** Sends a command and waits for its acknowledgement; anything may be sent, as a stranger would. */
export const send = <Name extends CommandName>(socket: TestSocket, name: Name, payload: CommandPayload<Name>) =>
  sendRaw(socket, name, payload);

export const sendRaw = (socket: TestSocket, name: string, ...given: unknown[]) =>
  (socket as Socket).timeout(15_000).emitWithAck(name, ...given) as Promise<RawAck>;

/** Of an acknowledged place: one outcome per placement; of a refused one none. */
export const outcomesOf = (answer: RawAck): string[] => (answer.ok && Array.isArray(answer.value) ? answer.value : []);
