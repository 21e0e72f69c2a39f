"use server";

import { redirect } from "next/navigation";
import { readDeviceToken } from "@/lib/auth/device-token";
import { deps } from "@/lib/server/deps";
import { rememberParticipant } from "../device-cookie";
import { ownCode } from "../own-code";

export async function goOnHere(given: string, token: string): Promise<void> {
  const code = ownCode(given);
  const { store, secrets } = deps();
  const identity = readDeviceToken(String(token), secrets.tokens, Date.now());
  const [person, workshop] = await Promise.all([
    identity && store.participants.find(identity.participantId),
    store.workshops.openByCode(code),
  ]);
  const isHere = person && !person.removed && person.workshopId === workshop?.id;
  if (!identity || !isHere) redirect(`/play/${code}/continue`);
  await rememberParticipant(code, identity);
  redirect(`/play/${code}`);
}
