import { Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client";

/** One pool for Prisma and for the few statements that are written as SQL. */
export type Database = { prisma: PrismaClient; pool: pg.Pool; close(): Promise<void> };

/** Room for the writer, commands and pages beside each other; PostgreSQL's own default allows 100 in all. */
const CONNECTIONS = 20;
/** A database that does not answer within this time is reported instead of waited for. */
const CONNECT_TIMEOUT_MS = 5_000;
/**
 * The other end may be gone without a word (a database that moved to another machine): what was asked of it would never end,
 * and nor would any later command of the same workshop. No statement of ours takes so long; idle connections are closed
 * sooner by the pool.
 */
const SILENT_MS = 20_000;
/**
 * A node that freezes in the middle of a command keeps the workshop's row locked, for which all placements of that workshop
 * wait. PostgreSQL ends such a transaction after this time; none of ours pauses for even a second. Who waits for a lock has
 * told its phone after the same time that nothing was saved, and ends with it, so that nobody else is kept from a
 * connection. Said by statement: as settings of the connection a transaction pooler would refuse them.
 */
const TIME_LIMITS = "SET idle_in_transaction_session_timeout = '10s'; SET lock_timeout = '10s'";

export function openDatabase(url: string, connections = CONNECTIONS, silentMs = SILENT_MS): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    stream: () => socketFor(silentMs),
    // Before anybody gets the connection: a second statement on one that is busy is what pg warns of.
    onConnect: async (client) => {
      await client.query(TIME_LIMITS);
    },
  });
  // An idle connection may die with the server; the pool replaces it, and without a listener the process would end.
  pool.on("error", () => {});
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** Closed when nothing has come or gone for so long; what waits on it fails, and the pool makes a new one. */
function socketFor(silentMs: number): Socket {
  const socket = new Socket();
  return socket.setTimeout(silentMs, () => socket.destroy(new Error("The database has not said anything for long.")));
}
