"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { isHttps, requestAddress } from "@/app/request";
import { passwords } from "@/lib/auth/passwords";
import { isReportKey, REPORT_COOKIE, UNLOCKED_SECONDS, unlockedToken } from "@/lib/auth/report-keys";
import { LINK_PASSWORD } from "@/lib/domain/sharing";
import { deps } from "@/lib/server/deps";
import { unlockReportLink } from "@/lib/usecases/report-links";
import { openLink } from "./opened-link";

export type UnlockState = { isWrong: boolean };

/** Whatever is not a wrong password is said by the page itself, which looks the same for every reason. */
export async function unlock(key: string, _before: UnlockState, form: FormData): Promise<UnlockState> {
  const here = `/r/${encodeURIComponent(String(key))}`;
  const opened = isReportKey(String(key)) ? await openLink(key) : null;
  if (opened?.state !== "locked") redirect(here);
  const { store, wrongLinks, secrets } = deps();
  const { link } = opened;
  const address = await requestAddress();
  if (!(await wrongLinks.countTry(link.id, address))) redirect(here);
  const password = String(form.get("password") ?? "").slice(0, LINK_PASSWORD.max);
  const now = Date.now();
  const unlocked = await unlockReportLink({ links: store.reportLinks, passwords, now }, key, password);
  if (unlocked === null) {
    if (await wrongLinks.mayTry(link.id, address)) return { isWrong: true };
    redirect(here);
  }
  await wrongLinks.forgetTries(link.id, address);
  (await cookies()).set(REPORT_COOKIE, unlockedToken(link.id, now + UNLOCKED_SECONDS * 1000, secrets.tokens), {
    httpOnly: true,
    sameSite: "lax",
    secure: await isHttps(),
    path: here,
    maxAge: UNLOCKED_SECONDS,
  });
  redirect(here);
}
