import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linkTokens } from "@/lib/auth/link-tokens";
import { createStore } from "@/lib/db/store";
import { openTestDatabase } from "@/lib/testing/database";

// npm run account -- reset, as it is typed.

let db: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

function account(...given: string[]) {
  const env = { ...process.env, DATABASE_URL: db.url, PUBLIC_URL: "https://workshop.example.org" };
  return spawnSync("npm", ["run", "--silent", "account", "--", ...given], { env, encoding: "utf8" });
}

test("prints a link that sets a new password, once", async () => {
  await db.prisma.user.create({ data: { name: "Amara Osei", email: "amara@example.org" } });
  const said = account("reset", "Amara@example.org");
  expect(said.status).toBe(0);
  const token = /https:\/\/workshop\.example\.org\/reset\/([\w-]+)/.exec(said.stdout)?.[1] ?? "";
  const { accounts } = createStore(db);
  expect(await accounts.isLinkOpen("reset", linkTokens.hash(token), new Date())).toBe(true);
});

test("says what is wrong with an address that nobody has, and with anything else", () => {
  const nobody = account("reset", "nobody@example.org");
  expect(nobody.status).toBe(1);
  expect(nobody.stderr).toContain("Nobody here has the address nobody@example.org");
  const wrong = account("delete");
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toContain("npm run account -- reset amara@example.org");
});
