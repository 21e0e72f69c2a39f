import { cookies } from "next/headers";
import { readParticipantToken } from "@/lib/auth/participant-token";
import { readShared, sharedCookie } from "@/lib/auth/shared-device";
import type { Participant } from "@/lib/domain/workshop";
import { deps } from "@/lib/server/deps";

/** The others who share this phone and are still in the workshop, with the tokens that prove it. */
export async function sharedOn(code: string, workshopId: string): Promise<{ token: string; person: Participant }[]> {
  const { store, secrets } = deps();
  const tokens = readShared((await cookies()).get(sharedCookie(code))?.value);
  const found = await Promise.all(
    tokens.map(async (token) => {
      const identity = readParticipantToken(token, secrets.tokens);
      const person = identity && (await store.participants.find(identity.participantId));
      return person && person.workshopId === workshopId && !person.removed ? [{ token, person }] : [];
    }),
  );
  return found.flat();
}
