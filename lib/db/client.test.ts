import { expect, inject, test, vi } from "vitest";
import { startProxy } from "@/e2e/fixtures/proxy";
import { withDatabase } from "@/lib/testing/global-database";
import { openDatabase } from "./client";

const anyDatabase = () => withDatabase(inject("databaseTemplate"), "postgres");

test.each([
  ["a transaction that its node leaves idle", "idle_in_transaction_session_timeout"],
  ["whoever waits for a lock", "lock_timeout"],
])("%s is ended by PostgreSQL: it would hold up others", async (_, setting) => {
  const database = openDatabase(anyDatabase());
  try {
    const said = `SHOW ${setting}`;
    expect((await database.pool.query(said)).rows).toEqual([{ [setting]: "10s" }]);
    expect(await database.prisma.$queryRawUnsafe(said)).toEqual([{ [setting]: "10s" }]);
  } finally {
    await database.close();
  }
});

test("a database that moves away without a word is found again, also from the middle of a transaction", async () => {
  const url = new URL(anyDatabase());
  const port = Number(url.port);
  const proxy = await startProxy(() => [port]);
  url.port = String(proxy.port);
  const database = openDatabase(url.href, 4, 1_000);
  try {
    const { pool, prisma } = database;
    const one = (client: Pick<typeof prisma, "$queryRaw">) => client.$queryRaw`SELECT 1 AS one`;
    const all = () => Promise.all([...Array.from({ length: 3 }, () => pool.query("SELECT 1")), one(prisma)]);
    const allFind = () =>
      vi.waitFor(async () => expect(await all()).toHaveLength(4), { timeout: 10_000, interval: 20 });
    // Prisma's first query compiles for so long that the silence seems the database's.
    await allFind();
    const begun = prisma.$transaction(async (tx) => {
      await one(tx);
      proxy.strand();
      return one(tx);
    });
    await expect(begun).rejects.toThrow();
    // Whatever is still asked of a connection that is gone fails, and the next ones find the database.
    await allFind();
  } finally {
    proxy.close();
    await database.close();
  }
});
