import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { facilitatorFromCookies } from "@/lib/auth/facilitator";
import { freshSecrets } from "@/lib/auth/fresh-secrets";
import { linkTokens } from "@/lib/auth/link-tokens";
import { passwords } from "@/lib/auth/passwords";
import { signInCookieFor } from "@/lib/auth/sign-in";
import { seedBuiltInDecks } from "@/lib/db/decks";
import { createStore } from "@/lib/db/store";
import { openTestDatabase } from "@/lib/testing/database";
import {
  type Account,
  changePassword,
  checkPassword,
  makeInvitation,
  makeReset,
  registerAccount,
  resetPassword,
} from "./accounts";
import { createWorkshop, listFacilitatedWorkshops, ownWorkshop } from "./workshops";

const secret = "a secret of at least thirty-two characters";
const password = "a long enough password";
const DAY = 86_400_000;
const NOW = new Date(Date.UTC(2026, 10, 24, 9));

let db: Awaited<ReturnType<typeof openTestDatabase>>;
let store: ReturnType<typeof createStore>;

beforeAll(async () => {
  db = await openTestDatabase();
  await seedBuiltInDecks(db);
  store = createStore(db);
});
beforeEach(async () => {
  await db.prisma.user.deleteMany();
});
afterAll(() => db.close());

const parts = (more: { open?: boolean; now?: Date } = {}) => ({
  accounts: store.accounts,
  passwords,
  tokens: linkTokens,
  open: false,
  now: NOW,
  ...more,
});
const register = (email: string, invite: string | null = null, more: { open?: boolean; now?: Date } = {}) =>
  registerAccount(parts(more), { name: "Amara Osei", email, password, invite });
const check = (email: string, typed = password) => checkPassword(parts(), { email, password: typed });

async function account(email: string, invite: string | null = null): Promise<Account> {
  const made = await register(email, invite);
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

async function whoIs(user: { id: string; signInsFrom: number }): Promise<string | null> {
  const cookie = await signInCookieFor(user, { secret, secure: false });
  const found = await facilitatorFromCookies(`${cookie.name}=${cookie.value}`, {
    secret,
    secure: false,
    findUser: store.accounts.byId,
  });
  return found?.id ?? null;
}

describe("making an account", () => {
  it("lets the first one in and turns strangers away after that", async () => {
    await account("first@example.org");
    expect(await register("stranger@example.org")).toEqual({ ok: false, code: "not_invited" });
  });

  it("spends no costly hash on strangers", async () => {
    await account("first@example.org");
    const never = { ...passwords, hash: () => Promise.reject(new Error("hashed")) };
    const given = { name: "Eve", email: "eve@example.org", password };
    for (const [invite, code] of [
      [null, "not_invited"],
      ["made-up", "link_used"],
    ] as const)
      expect(await registerAccount({ ...parts(), passwords: never }, { ...given, invite })).toEqual({
        ok: false,
        code,
      });
  });

  it("lets one of two first visitors in at the same moment", async () => {
    const both = await Promise.all([register("a@example.org"), register("b@example.org")]);
    expect(both.filter((made) => made.ok)).toHaveLength(1);
    expect(await db.prisma.user.count()).toBe(1);
  });

  it("lets everybody in where registration is open, also two first visitors at the same moment", async () => {
    const open = (email: string) => register(email, null, { open: true });
    const both = await Promise.all([open("a@example.org"), open("b@example.org")]);
    expect([...both, await open("c@example.org")].map((made) => made.ok)).toEqual([true, true, true]);
  });

  it("lets an invited person in once, also when two use the invitation at the same time", async () => {
    const owner = await account("owner@example.org");
    const token = await makeInvitation(parts(), owner.id);
    const both = await Promise.all([register("a@example.org", token), register("b@example.org", token)]);
    expect(both.filter((made) => made.ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, code: "link_used" });
    expect(await register("c@example.org", token)).toEqual({ ok: false, code: "link_used" });
  });

  it("leaves an invitation good when the address was taken", async () => {
    const owner = await account("owner@example.org");
    const token = await makeInvitation(parts(), owner.id);
    expect(await register("owner@example.org", token)).toEqual({ ok: false, code: "email_taken" });
    expect((await register("new@example.org", token)).ok).toBe(true);
  });

  it("refuses an invitation that is over, made up, or meant for a password", async () => {
    const owner = await account("owner@example.org");
    const old = await makeInvitation(parts({ now: new Date(NOW.getTime() - 15 * DAY) }), owner.id);
    const reset = await makeReset(parts(), "owner@example.org");
    for (const token of [old, "made-up", "", reset?.token ?? ""])
      expect(await register("new@example.org", token)).toEqual({ ok: false, code: "link_used" });
  });

  it.each([
    [{ name: "  " }, "bad_person_name"],
    [{ name: "x".repeat(1000) }, "bad_person_name"],
    [{ email: "no address" }, "bad_email"],
    [{ email: `${"x".repeat(300)}@example.org` }, "bad_email"],
    [{ password: "short" }, "bad_password"],
    [{ password: "x".repeat(1000) }, "bad_password"],
  ])("refuses %j with %s", async (wrong, code) => {
    const given = { name: "Amara", email: "a@example.org", password, invite: null, ...wrong };
    expect(await registerAccount(parts(), given)).toEqual({ ok: false, code });
  });

  it("knows one address however it is written", async () => {
    await account("Amara@Example.org ");
    expect((await check("amara@example.ORG")).ok).toBe(true);
    expect(await register("AMARA@example.org", null, { open: true })).toEqual({ ok: false, code: "email_taken" });
  });
});

describe("signing in", () => {
  it("takes the right password and gives one answer to everything else", async () => {
    const made = await account("a@example.org");
    expect(await check("a@example.org")).toMatchObject({ ok: true, value: { id: made.id } });
    const wrong = { ok: false, code: "wrong_password" };
    expect(await check("a@example.org", "another password")).toEqual(wrong);
    expect(await check("a@example.org", "")).toEqual(wrong);
    expect(await check("nobody@example.org")).toEqual(wrong);
    expect(await check("'; DROP TABLE user; --")).toEqual(wrong);
    await db.prisma.user.update({ where: { id: made.id }, data: { passwordHash: null } });
    expect(await check("a@example.org")).toEqual(wrong);
  });

  it("ends with a changed password everywhere but where it is made anew", async () => {
    const before = await account("a@example.org");
    expect(await whoIs(before)).toBe(before.id);
    expect(await changePassword(parts(), before.id, { current: "wrong", password: "another password" })).toEqual({
      ok: false,
      code: "wrong_password",
    });
    expect(await whoIs(before)).toBe(before.id);
    expect((await changePassword(parts(), before.id, { current: password, password: "another password" })).ok).toBe(
      true,
    );
    expect(await whoIs(before)).toBeNull();
    const after = await store.accounts.byId(before.id);
    expect(after && (await whoIs(after))).toBe(before.id);
    expect((await check("a@example.org", "another password")).ok).toBe(true);
  });

  it("ends with the account", async () => {
    const made = await account("a@example.org");
    await store.accounts.remove(made.id);
    expect(await whoIs(made)).toBeNull();
  });
});

describe("a forgotten password", () => {
  it("is replaced through a link, once, and ends older sign-ins", async () => {
    const before = await account("a@example.org");
    const link = await makeReset(parts(), "A@example.org");
    const token = link?.token ?? "";
    const both = await Promise.all([1, 2].map(() => resetPassword(parts(), { token, password: "another password" })));
    expect(both.filter((done) => done.ok)).toHaveLength(1);
    expect(await resetPassword(parts(), { token, password: "a third password" })).toEqual({
      ok: false,
      code: "link_used",
    });
    expect((await check("a@example.org", "another password")).ok).toBe(true);
    expect(await whoIs(before)).toBeNull();
  });

  it("leaves no other link good, and neither does a changed password: who found one in the mail stays outside", async () => {
    const { id } = await account("a@example.org");
    const link = async () => (await makeReset(parts(), "a@example.org"))?.token ?? "";
    const [first, second] = [await link(), await link()];
    expect((await resetPassword(parts(), { token: second, password: "another password" })).ok).toBe(true);
    const third = await link();
    const given = { current: "another password", password: "a third password" };
    expect((await changePassword(parts(), id, given)).ok).toBe(true);
    for (const token of [first, third])
      expect(await resetPassword(parts(), { token, password: "a stranger’s" })).toEqual({
        ok: false,
        code: "link_used",
      });
    expect((await check("a@example.org", "a third password")).ok).toBe(true);
  });

  it("gives nothing for an address that nobody has", async () => {
    expect(await makeReset(parts(), "nobody@example.org")).toBeNull();
  });

  it("leaves a link good when the new password was too short, and refuses it a day later", async () => {
    await account("a@example.org");
    const token = (await makeReset(parts(), "a@example.org"))?.token ?? "";
    expect(await resetPassword(parts(), { token, password: "short" })).toEqual({ ok: false, code: "bad_password" });
    const tomorrow = new Date(NOW.getTime() + DAY);
    expect(await resetPassword(parts({ now: tomorrow }), { token, password: "another password" })).toEqual({
      ok: false,
      code: "link_used",
    });
    expect((await resetPassword(parts(), { token, password: "another password" })).ok).toBe(true);
  });

  it("keeps only the hash of a link", async () => {
    await account("a@example.org");
    const token = (await makeReset(parts(), "a@example.org"))?.token ?? "";
    const kept = JSON.stringify(await db.prisma.accountLink.findMany());
    expect(kept).not.toContain(token);
    expect(kept).toContain(linkTokens.hash(token));
  });
});

describe("somebody else's workshop", () => {
  it("looks like none to a second facilitator, and to nobody's id", async () => {
    const owner = await account("owner@example.org");
    const other = await account("other@example.org", await makeInvitation(parts(), owner.id));
    const [deck] = await store.workshops.listDecks(owner.id);
    const made = await createWorkshop(
      { store, secrets: freshSecrets },
      { ownerId: owner.id, title: "Ward 6", deckId: deck?.id ?? "", form: "full" },
    );
    const id = made.ok ? made.value : "";
    expect(await ownWorkshop(store, owner.id, id)).toEqual({ ok: true, value: id });
    expect(await ownWorkshop(store, other.id, id)).toEqual({ ok: false, code: "no_workshop" });
    expect(await ownWorkshop(store, owner.id, "no-id")).toEqual({ ok: false, code: "no_workshop" });
    expect(await listFacilitatedWorkshops(store, other.id)).toEqual([]);
    await store.accounts.remove(owner.id);
    expect(await store.workshops.load(id)).toBeNull();
  });
});
