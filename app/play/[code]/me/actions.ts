"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { participantCookie, readParticipantToken } from "@/lib/auth/participant-token";
import { readShared, sharedCookie, withoutShared, withShared } from "@/lib/auth/shared-device";
import { deps } from "@/lib/server/deps";
import { leaveWorkshop } from "@/lib/usecases/joining";
import { setCookieFor } from "../device-cookie";
import { ownCode } from "../own-code";
import { participantOf } from "../participant";

/** The phone goes to somebody else: who has it now can come back to it. */
export async function nextPerson(given: string): Promise<void> {
  const code = ownCode(given);
  await staysIn(code);
  const jar = await cookies();
  const token = jar.get(participantCookie(code))?.value;
  if (token !== undefined && readParticipantToken(token, deps().secrets.tokens) !== null) {
    const others = readShared(jar.get(sharedCookie(code))?.value);
    await setCookieFor(sharedCookie(code), withShared(others, token));
    jar.delete(participantCookie(code));
  }
  redirect(`/join/${code}`);
}

/** Back to one of the others who share this phone. The token proves it: an id alone would open anybody. */
export async function switchTo(given: string, participantId: string): Promise<void> {
  const code = ownCode(given);
  const jar = await cookies();
  const { secrets } = deps();
  const others = readShared(jar.get(sharedCookie(code))?.value);
  const wanted = others.find((token) => readParticipantToken(token, secrets.tokens)?.participantId === participantId);
  if (wanted === undefined) redirect(`/play/${code}`);
  const now = jar.get(participantCookie(code))?.value;
  const left = readShared(withoutShared(others, wanted));
  await setCookieFor(sharedCookie(code), now === undefined ? left.join(" ") : withShared(left, now));
  await setCookieFor(participantCookie(code), wanted);
  redirect(`/play/${code}`);
}

/** Whoever was banned does not become somebody new by leaving: the page that says so stays. */
async function staysIn(code: string): Promise<void> {
  if ((await participantOf(code))?.removed) redirect(`/play/${code}`);
}

export async function leave(given: string): Promise<void> {
  await goOut(ownCode(given), false);
}

export async function forget(given: string): Promise<void> {
  await goOut(ownCode(given), true);
}

async function goOut(code: string, isForgotten: boolean): Promise<void> {
  const me = await participantOf(code);
  const { store, live } = deps();
  if (me !== null && !(await leaveWorkshop({ store, publish: live }, me, isForgotten)).ok) redirect(`/play/${code}`);
  const jar = await cookies();
  jar.delete(participantCookie(code));
  // Others who share this phone go on from the door.
  redirect(readShared(jar.get(sharedCookie(code))?.value).length > 0 ? `/join/${code}` : "/");
}
