import pg from "pg";
import { expect, inject, test } from "vitest";
import { readHealth } from "@/lib/server/health";
import { withDatabase } from "@/lib/testing/global-database";

async function healthOf(connectionString: string) {
  const pool = new pg.Pool({ connectionString });
  pool.on("error", () => {});
  try {
    return await readHealth({ pool, kind: "external", version: "1.2.3", startedAt: new Date(Date.now() - 5000) });
  } finally {
    await pool.end();
  }
}

test("health names the product's and the database's version, and how long it has run", async () => {
  expect(await healthOf(withDatabase(inject("databaseTemplate"), "postgres"))).toEqual({
    ok: true,
    version: "1.2.3",
    database: { ok: true, version: expect.stringMatching(/^\d+\.\d+/), kind: "external" },
    uptimeSeconds: 5,
  });
});

test("a database that does not answer makes the whole unwell, and is told without an address or a reason", async () => {
  expect(await healthOf("postgresql://twofold:hunter2@127.0.0.1:1/twofold")).toEqual({
    ok: false,
    version: "1.2.3",
    database: { ok: false, version: null, kind: "external" },
    uptimeSeconds: 5,
  });
});
