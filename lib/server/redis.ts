import { setTimeout as sleep } from "node:timers/promises";
import { createAdapter } from "@socket.io/redis-streams-adapter";
import { createClient } from "redis";
import type { Wire } from "@/lib/live/server/link";
import type { Log } from "./log";
import { codeOf, done, failed, type Outcome } from "./outcome";

/** Each connection is asked this often whether it is there; without an answer for so long it is taken for broken. */
const PING_EVERY_MS = 1_000;
const ANSWER_WITHIN_MS = 3_000;
const CONNECT_WITHIN_MS = 5_000;
const AGAIN_AFTER_MS = 300;
/** The adapter's reading of its stream holds up the pings of its connection for so long. */
const BLOCK_MS = 1_000;

type Client = ReturnType<typeof createClient>;
export type Redis = { client: Client; wire: Wire; close(): void };

/** At the start Redis must be there; any later outage is survived. */
export async function connectRedis(url: string, log: Pick<Log, "warn">): Promise<Outcome<Redis>> {
  const connection = watchedConnection(url, log);
  const main = connection.open({ disableOfflineQueue: true });
  const forStream = connection.open({});
  const forChannels = connection.open({});
  const all = [main, forStream, forChannels];
  try {
    for (const client of all) await client.connect();
  } catch (thrown) {
    for (const client of all) client.destroy();
    return failed(
      `The Redis ${hostOf(url)} of REDIS_URL cannot be reached (${codeOf(thrown)}): check that it runs and that address and password are right, or leave REDIS_URL out when one machine serves alone.`,
    );
  }
  connection.started();
  const isUp = () => all.every(connection.isWell);
  const adapter = createAdapter(forAdapter({ main, forStream, forChannels, isUp }), {
    streamName: "twofold",
    channelPrefix: "twofold",
    blockTimeInMs: BLOCK_MS,
  });
  return done({
    client: main,
    wire: { adapter, isUp, onBack: connection.onBack },
    close: () => {
      for (const client of all) client.destroy();
    },
  });
}

/** Connections that come back by themselves and know whether they are answered. */
function watchedConnection(url: string, log: Pick<Log, "warn">) {
  const answeredAt = new Map<Client, number>();
  const listeners: (() => void)[] = [];
  let isStarted = false;
  let isLost = false;
  const say = (lost: boolean, line: string) => {
    if (isStarted && isLost !== lost) log.warn({}, line);
    isLost = lost;
  };

  return {
    open(options: { disableOfflineQueue?: boolean }): Client {
      const client: Client = createClient({
        url,
        pingInterval: PING_EVERY_MS,
        socket: {
          connectTimeout: CONNECT_WITHIN_MS,
          socketTimeout: ANSWER_WITHIN_MS,
          reconnectStrategy: () => (isStarted ? AGAIN_AFTER_MS * (0.5 + Math.random()) : false),
        },
        ...options,
      });
      client.on("error", () => say(true, "Redis cannot be reached: this node goes on by the database alone"));
      client.on("ping-interval", () => answeredAt.set(client, Date.now()));
      client.on("ready", () => {
        answeredAt.set(client, Date.now());
        if (!isStarted) return;
        say(false, "Redis is back");
        for (const listener of listeners) listener();
      });
      return client;
    },
    started(): void {
      isStarted = true;
    },
    isWell: (client: Client) => client.isReady && Date.now() - (answeredAt.get(client) ?? 0) < ANSWER_WITHIN_MS,
    onBack: (listener: () => void) => void listeners.push(listener),
  };
}

/**
 * What the adapter does with its three connections, it does without looking whether it worked: a message that could not be
 * sent would end the process as an unhandled rejection, one that cannot be sent for long would pile up, and its reading of
 * the stream would spin on a connection that is gone.
 */
function forAdapter(given: { main: Client; forStream: Client; forChannels: Client; isUp: () => boolean }): Client {
  const { main, forStream, forChannels, isUp } = given;
  const publish = main.publish.bind(main);
  const xRead = forStream.xRead.bind(forStream);
  const subscribe = forChannels.subscribe.bind(forChannels);
  const duplicates = [
    Object.assign(forStream, {
      connect: async () => forStream,
      xRead: (...asked: Parameters<typeof xRead>) =>
        xRead(...asked).catch(async (error: unknown) => {
          await sleep(AGAIN_AFTER_MS, undefined, { ref: false });
          throw error;
        }),
    }),
    Object.assign(forChannels, {
      connect: async () => forChannels,
      subscribe: async (...asked: Parameters<typeof subscribe>) => {
        while (forChannels.isOpen) {
          try {
            return await subscribe(...asked);
          } catch {
            await sleep(AGAIN_AFTER_MS, undefined, { ref: false });
          }
        }
      },
    }),
  ];
  return Object.assign(main, {
    publish: async (...message: Parameters<typeof publish>) => (isUp() ? publish(...message).catch(() => 0) : 0),
    // The adapter asks for the stream's connection first.
    duplicate: () => duplicates.shift(),
  }) as unknown as Client;
}

/** Never the password. */
function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return "";
  }
}
