"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { participantCookie } from "@/lib/auth/participant-token";
import { deps } from "@/lib/server/deps";
import { leaveAndForget } from "@/lib/usecases/joining";
import { participantOf } from "./participant";

/** Takes this browser out of the workshop; with `forget` everything it answered is deleted. */
export async function leaveWorkshop(code: string, forget: boolean): Promise<void> {
  const participant = await participantOf(code);
  const { store, live } = deps();
  if (participant !== null && forget) await leaveAndForget({ store, publish: live }, participant);
  (await cookies()).delete(participantCookie(code));
  redirect("/");
}
