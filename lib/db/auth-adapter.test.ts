import type { AdapterAccount, AdapterUser } from "next-auth/adapters";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/lib/testing/database";
import { authAdapter } from "./auth-adapter";

let db: Awaited<ReturnType<typeof openTestDatabase>>;
let adapter: ReturnType<typeof authAdapter>;
let made = 0;

beforeAll(async () => {
  db = await openTestDatabase();
  adapter = authAdapter(db);
});
afterAll(() => db.close());

const makeUser = () =>
  adapter.createUser({ name: "Amara Osei", email: `a${made++}@example.org`, emailVerified: null } as AdapterUser);
const account = (userId: string, id = `g-${made++}`): AdapterAccount => ({
  userId,
  type: "oauth",
  provider: "google",
  providerAccountId: id,
});
const inAnHour = () => new Date(Date.now() + 3_600_000);

describe("next-auth's adapter on a real PostgreSQL", () => {
  it("makes an account and finds it by id and by address, however the address is written", async () => {
    const user = await makeUser();
    expect(await adapter.getUser(user.id)).toMatchObject({ id: user.id, name: "Amara Osei" });
    expect(await adapter.getUserByEmail(user.email.toUpperCase())).toMatchObject({ id: user.id });
    expect(await adapter.getUserByEmail("nobody@example.org")).toBeNull();
  });

  it("keeps one spelling of an address that a provider writes in capitals", async () => {
    const user = await adapter.createUser({ email: "Ada@Example.ORG", emailVerified: null } as AdapterUser);
    expect(user.email).toBe("ada@example.org");
  });

  it("changes an account", async () => {
    const user = await makeUser();
    const at = new Date();
    expect(await adapter.updateUser({ id: user.id, emailVerified: at })).toMatchObject({ emailVerified: at });
  });

  it("connects a provider and finds its account, whatever else the provider sends, and keeps none of its tokens", async () => {
    const user = await makeUser();
    const linked = { ...account(user.id), access_token: "secret", refresh_token_expires_in: 1, ext_expires_in: 2 };
    await adapter.linkAccount(linked);
    const { provider, providerAccountId } = linked;
    expect(await adapter.getUserByAccount({ provider, providerAccountId })).toMatchObject({ id: user.id });
    expect(await adapter.getUserByAccount({ provider, providerAccountId: "other" })).toBeNull();
    expect(await db.prisma.account.findFirst({ where: { userId: user.id } })).toMatchObject({ access_token: null });
    await adapter.unlinkAccount({ provider, providerAccountId });
    expect(await adapter.getUserByAccount({ provider, providerAccountId })).toBeNull();
  });

  it("deletes an account with what belongs to it", async () => {
    const user = await makeUser();
    await adapter.linkAccount(account(user.id));
    await adapter.deleteUser(user.id);
    expect(await adapter.getUser(user.id)).toBeNull();
    expect(await db.prisma.account.count({ where: { userId: user.id } })).toBe(0);
  });

  it("gives an e-mail link once, also to two who use it at the same time", async () => {
    const link = { identifier: "a@example.org", token: "hash", expires: inAnHour() };
    expect(await adapter.createVerificationToken(link)).toMatchObject(link);
    const { identifier, token } = link;
    const used = await Promise.all([1, 2].map(() => adapter.useVerificationToken({ identifier, token })));
    expect(used.filter((one) => one !== null)).toHaveLength(1);
    expect(await adapter.useVerificationToken({ identifier, token })).toBeNull();
  });
});
