import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client";

/** One pool for Prisma and for the few statements that are written as SQL. */
export type Database = { prisma: PrismaClient; pool: pg.Pool; close(): Promise<void> };

/** Room for the writer, commands and pages beside each other; PostgreSQL's own default allows 100 in all. */
const CONNECTIONS = 20;
/** A database that does not answer within this time is reported instead of waited for. */
const CONNECT_TIMEOUT_MS = 5_000;

export function openDatabase(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
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
