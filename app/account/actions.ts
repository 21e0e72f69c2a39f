"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { FormState } from "@/app/_ui/screens/account/form-state";
import { currentFacilitator, requireFacilitator } from "@/app/(facilitator)/gate";
import { ownBase, requestAddress } from "@/app/request";
import { signInCookie } from "@/lib/auth/facilitator";
import { allow, forgetTries, mayTryPassword } from "@/lib/auth/limits";
import { linkTokens } from "@/lib/auth/link-tokens";
import { passwords } from "@/lib/auth/passwords";
import { deps } from "@/lib/server/deps";
import {
  changePassword,
  checkPassword,
  makeInvitation,
  makeReset,
  registerAccount,
  deleteAccount as removeAccount,
  renameAccount,
  resetPassword,
} from "@/lib/usecases/accounts";
import { sendAccountMail } from "./account-mail";
import { INVITE_COOKIE, INVITE_COOKIE_SECONDS } from "./invite-cookie";
import { signInAs } from "./sign-in-as";

const text = (form: FormData, name: string) => String(form.get(name) ?? "").slice(0, 500);
const failed = (code: FormState["code"], form: FormData): FormState => ({
  code,
  kept: { email: text(form, "email"), name: text(form, "name") },
});

export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const { store, limits } = deps();
  const email = text(form, "email").trim().toLowerCase();
  const address = await requestAddress();
  if (!(await mayTryPassword(limits, email, address))) return failed("too_many_tries", form);
  const found = await checkPassword(
    { accounts: store.accounts, passwords },
    { email, password: text(form, "password") },
  );
  if (!found.ok) return failed(found.code, form);
  await forgetTries(limits, email, address);
  return signInAs(found.value, text(form, "next"));
}

export async function signUp(_before: FormState, form: FormData): Promise<FormState> {
  const { store, env, limits } = deps();
  if (!(await allow(limits.signInPerAddress, await requestAddress()))) return failed("too_many_tries", form);
  const invite = text(form, "invite");
  const made = await registerAccount(
    {
      accounts: store.accounts,
      passwords,
      tokens: linkTokens,
      open: env.registration === "open",
      now: new Date(),
    },
    {
      name: text(form, "name"),
      email: text(form, "email"),
      password: text(form, "password"),
      invite: invite === "" ? null : invite,
    },
  );
  return made.ok ? signInAs(made.value, "/workshops") : failed(made.code, form);
}

export async function signOut(): Promise<void> {
  const { secureCookies } = deps().env;
  // Browsers take a cookie with the __Secure- prefix away only when they are told so securely.
  (await cookies()).delete({ name: signInCookie(secureCookies), path: "/", secure: secureCookies });
  redirect("/");
}

/** Says the same whether somebody has this address or not. */
export async function askForReset(_before: FormState, form: FormData): Promise<FormState> {
  const { store, mailer, limits, addresses } = deps();
  if (mailer === undefined) return failed("no_mail", form);
  if (!(await allow(limits.mailPerAddress, await requestAddress()))) return failed("too_many_tries", form);
  const made = await makeReset({ accounts: store.accounts, tokens: linkTokens, now: new Date() }, text(form, "email"));
  if (made !== null) sendAccountMail("resetMail", made.email, `${addresses.joinBase()}/reset/${made.token}`);
  return { code: null, done: "reset_sent" };
}

export async function setNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const { store, live } = deps();
  const done = await resetPassword(
    { accounts: store.accounts, passwords, tokens: linkTokens, now: new Date() },
    { token: text(form, "token"), password: text(form, "password") },
  );
  if (!done.ok) return failed(done.code, form);
  live.signInsEnded(done.value);
  const account = await store.accounts.byId(done.value);
  return account === null ? failed("link_used", form) : signInAs(account, "/workshops");
}

export async function saveName(_before: FormState, form: FormData): Promise<FormState> {
  const me = await requireFacilitator("/account");
  const { store, live } = deps();
  const done = await renameAccount({ store, publish: live }, me.id, text(form, "name"));
  return done.ok ? { code: null, done: "saved", kept: { name: text(form, "name") } } : failed(done.code, form);
}

export async function savePassword(_before: FormState, form: FormData): Promise<FormState> {
  const me = await requireFacilitator("/account");
  const { store, limits, live } = deps();
  const { accounts } = store;
  // A stranger at an open laptop must not try passwords without end.
  const address = await requestAddress();
  if (!(await mayTryPassword(limits, me.email, address))) return failed("too_many_tries", form);
  const given = { current: text(form, "current"), password: text(form, "password") };
  const done = await changePassword({ accounts, passwords, now: new Date() }, me.id, given);
  if (!done.ok) return failed(done.code === "wrong_password" ? "wrong_current" : done.code, form);
  await forgetTries(limits, me.email, address);
  live.signInsEnded(me.id);
  // Other browsers are signed out by the change; this one stays.
  const account = await accounts.byId(me.id);
  return account === null ? failed("wrong_password", form) : signInAs(account, "/account?saved=password");
}

export async function invite(): Promise<FormState> {
  const me = await requireFacilitator("/account");
  const { store } = deps();
  const token = await makeInvitation({ accounts: store.accounts, tokens: linkTokens, now: new Date() }, me.id);
  return { code: null, done: "invited", link: `${await ownBase()}/invite/${token}` };
}

/** Kept while an invited person signs in with another provider, which brings them back without it. */
export async function carryInvitation(token: string): Promise<void> {
  const secure = deps().env.secureCookies;
  const options = { httpOnly: true, sameSite: "lax" as const, secure, path: "/", maxAge: INVITE_COOKIE_SECONDS };
  (await cookies()).set(INVITE_COOKIE, String(token).slice(0, 100), options);
}

export async function deleteAccount(): Promise<void> {
  const me = await currentFacilitator();
  if (me === null) redirect("/signin");
  const { store, live } = deps();
  await removeAccount({ store, publish: live, ends: live }, me.id);
  await signOut();
}
