import { z } from "zod";
import { ok, type Result, refused } from "@/lib/domain/result";
import { cleanWords } from "@/lib/domain/words";
import type { Ends, Publisher, Store } from "./ports";

/** Accounts of facilitators. Passwords and links are known here only as hashes. */

/** A password manager makes long ones; argon2id reads any length, this keeps a request small. */
const PASSWORD = { min: 10, max: 200 } as const;
const DAY_MS = 86_400_000;
const INVITE_DAYS = 14;
const RESET_MS = DAY_MS / 24;

export type Account = { id: string; name: string; email: string; passwordHash: string | null; signInsFrom: number };
export type LinkKind = "invite" | "reset";
/** No address and no password: somebody whom another provider vouches for. */
type NewAccount = { name: string; email: string | null; passwordHash: string | null };

export type AccountStore = {
  any(): Promise<boolean>;
  byEmail(email: string): Promise<Account | null>;
  byId(id: string): Promise<Account | null>;
  create(account: NewAccount): Promise<Result<Account, "email_taken">>;
  /** only while there is no account at all */
  createFirst(account: NewAccount): Promise<Result<Account, "email_taken" | "not_invited">>;
  /** uses the invitation up in the same transaction */
  createInvited(
    account: NewAccount,
    tokenHash: string,
    now: Date,
  ): Promise<Result<Account, "email_taken" | "link_used">>;
  /** ids of the other providers that sign in to it */
  connected(id: string): Promise<string[]>;
  rename(id: string, name: string): Promise<void>;
  /** ends all sign-ins that were made before, and the links for a forgotten password */
  setPassword(id: string, passwordHash: string, now: Date): Promise<void>;
  remove(id: string): Promise<void>;
  makeLink(link: { kind: LinkKind; userId: string; tokenHash: string; expiresAt: Date }): Promise<void>;
  isLinkOpen(kind: LinkKind, tokenHash: string, now: Date): Promise<boolean>;
  /** marks the link used and sets the password, as above, in one transaction; the account's id, or null when the link is spent */
  resetPassword(tokenHash: string, passwordHash: string, now: Date): Promise<string | null>;
};

export type Passwords = {
  hash(password: string): Promise<string>;
  matches(hash: string | null, password: string): Promise<boolean>;
};
export type LinkTokens = { make(): string; hash(token: string): string };

const email = z.string().trim().toLowerCase().pipe(z.email()).pipe(z.string().max(254));
/** One line beside the portrait on a laptop. */
const NAME_MAX = 60;
const name = z.string().transform(cleanWords).pipe(z.string().min(1).max(NAME_MAX));
const password = z.string().min(PASSWORD.min).max(PASSWORD.max);

export type Registration = { name: string; email: string; password: string };
export type RegistrationRefusal =
  | "bad_person_name"
  | "bad_email"
  | "bad_password"
  | "email_taken"
  | "not_invited"
  | "link_used";

/** The first account needs no invitation; later ones do, unless registration is open. */
export async function registerAccount(
  deps: { accounts: AccountStore; passwords: Passwords; tokens: LinkTokens; open: boolean; now: Date },
  given: Registration & { invite: string | null },
): Promise<Result<Account, RegistrationRefusal>> {
  const read = readRegistration(given);
  if (!read.ok) return read;
  // Before the costly hash: anybody can send a form. The rule is asked again where the account is made.
  if (!(await mayRegister(deps, given.invite))) return refused(given.invite === null ? "not_invited" : "link_used");
  const account = {
    name: read.value.name,
    email: read.value.email,
    passwordHash: await deps.passwords.hash(given.password),
  };
  return createByRule(deps, account, given.invite);
}

type Rule = { accounts: AccountStore; tokens: LinkTokens; open: boolean; now: Date };

async function createByRule(
  { accounts, tokens, open, now }: Rule,
  account: NewAccount,
  invite: string | null,
): Promise<Result<Account, "email_taken" | "not_invited" | "link_used">> {
  if (invite !== null) return accounts.createInvited(account, tokens.hash(invite), now);
  return open ? accounts.create(account) : accounts.createFirst(account);
}

/** What somebody may do who has no account yet; the rule is asked again when one is made. */
export async function mayRegister({ accounts, tokens, open, now }: Rule, invite: string | null): Promise<boolean> {
  if (open || !(await accounts.any())) return true;
  return invite !== null && accounts.isLinkOpen("invite", tokens.hash(invite), now);
}

/** By the same rule, somebody whom another provider, or a link by mail, has proven to be who they are. */
export async function registerProven(
  deps: Rule,
  given: { name: string | null; email: string | null },
  invite: string | null,
): Promise<Result<Account, "email_taken" | "not_invited" | "link_used">> {
  const address = email.safeParse(given.email ?? "");
  const known = given.name ?? "";
  const called = name.safeParse(known.trim() === "" ? (given.email ?? "").split("@")[0] : known.slice(0, NAME_MAX));
  const account = {
    name: called.success ? called.data : "",
    email: address.success ? address.data : null,
    passwordHash: null,
  };
  // An invitation is not spent where none is needed.
  const isNeeded = !deps.open && (await deps.accounts.any());
  return createByRule(deps, account, isNeeded ? invite : null);
}

function readRegistration(given: Registration): Result<Registration, "bad_person_name" | "bad_email" | "bad_password"> {
  const [n, e, p] = [name.safeParse(given.name), email.safeParse(given.email), password.safeParse(given.password)];
  if (!n.success) return refused("bad_person_name");
  if (!e.success) return refused("bad_email");
  if (!p.success) return refused("bad_password");
  return ok({ name: n.data, email: e.data, password: p.data });
}

/** The account behind an address and a password. Both wrong answers are the same, and take as long. */
export async function checkPassword(
  { accounts, passwords }: { accounts: AccountStore; passwords: Passwords },
  given: { email: string; password: string },
): Promise<Result<Account, "wrong_password">> {
  const read = email.safeParse(given.email);
  const account = read.success ? await accounts.byEmail(read.data) : null;
  const matches = await passwords.matches(account?.passwordHash ?? null, given.password.slice(0, PASSWORD.max));
  return account !== null && matches ? ok(account) : refused("wrong_password");
}

/** A token for a link; only its hash is kept. */
export async function makeInvitation(
  deps: { accounts: AccountStore; tokens: LinkTokens; now: Date },
  userId: string,
): Promise<string> {
  const token = deps.tokens.make();
  const expiresAt = new Date(deps.now.getTime() + INVITE_DAYS * DAY_MS);
  await deps.accounts.makeLink({ kind: "invite", userId, tokenHash: deps.tokens.hash(token), expiresAt });
  return token;
}

/** A reset token for an address, or null when nobody has it; who asks must not learn which. */
export async function makeReset(
  deps: { accounts: AccountStore; tokens: LinkTokens; now: Date },
  rawEmail: string,
): Promise<{ token: string; email: string } | null> {
  const read = email.safeParse(rawEmail);
  const account = read.success ? await deps.accounts.byEmail(read.data) : null;
  if (account === null) return null;
  const token = deps.tokens.make();
  const expiresAt = new Date(deps.now.getTime() + RESET_MS);
  await deps.accounts.makeLink({ kind: "reset", userId: account.id, tokenHash: deps.tokens.hash(token), expiresAt });
  return { token, email: account.email };
}

export async function resetPassword(
  deps: { accounts: AccountStore; passwords: Passwords; tokens: LinkTokens; now: Date },
  given: { token: string; password: string },
): Promise<Result<string, "bad_password" | "link_used">> {
  if (!password.safeParse(given.password).success) return refused("bad_password");
  const token = deps.tokens.hash(given.token);
  // Before the costly hash: anybody can send a link that was never made.
  if (!(await deps.accounts.isLinkOpen("reset", token, deps.now))) return refused("link_used");
  const userId = await deps.accounts.resetPassword(token, await deps.passwords.hash(given.password), deps.now);
  return userId === null ? refused("link_used") : ok(userId);
}

export async function changePassword(
  deps: { accounts: AccountStore; passwords: Passwords; now: Date },
  id: string,
  given: { current: string; password: string },
): Promise<Result<null, "wrong_password" | "bad_password">> {
  if (!password.safeParse(given.password).success) return refused("bad_password");
  const account = await deps.accounts.byId(id);
  // Who signs in elsewhere only has no password to prove, and sets a first one.
  const proven =
    account?.passwordHash === null || (await deps.passwords.matches(account?.passwordHash ?? null, given.current));
  if (account === null || !proven) return refused("wrong_password");
  await deps.accounts.setPassword(id, await deps.passwords.hash(given.password), deps.now);
  return ok(null);
}

/** Open rooms of this account say at once who leads them. */
export async function renameAccount(
  { store, publish }: { store: Store; publish: Pick<Publisher, "handedOver"> },
  id: string,
  raw: string,
): Promise<Result<null, "bad_person_name">> {
  const read = name.safeParse(raw);
  if (!read.success) return refused("bad_person_name");
  await store.accounts.rename(id, read.data);
  for (const { id: workshopId, role } of await store.workshops.listFacilitated(id))
    if (role === "owner") publish.handedOver(workshopId, { id, name: read.data });
  return ok(null);
}

/** Takes the account's own workshops and everything in them along; those of others go on without it. */
export async function deleteAccount(
  { store, publish, ends }: { store: Store; publish: Pick<Publisher, "gone">; ends: Ends },
  id: string,
): Promise<void> {
  const workshops = await store.workshops.listFacilitated(id);
  await store.accounts.remove(id);
  for (const workshop of workshops) if (workshop.role === "owner") publish.gone(workshop.id, null);
  ends.signInsEnded(id);
}
