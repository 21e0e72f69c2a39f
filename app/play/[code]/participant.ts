import { cookies } from "next/headers";
import { participantCookie, readParticipantToken } from "@/lib/auth/participant-token";
import type { Participant } from "@/lib/domain/workshop";
import { deps } from "@/lib/server/deps";

/** Who this browser is in the workshop with this code; null when it is nobody there. Removed people are found, too. */
export async function participantOf(code: string): Promise<Participant | null> {
  const { store, secrets } = deps();
  const token = (await cookies()).get(participantCookie(code))?.value;
  const identity = readParticipantToken(token, secrets.tokens);
  if (identity === null) return null;
  const found = await store.participants.find(identity.participantId);
  return found?.workshopId === identity.workshopId ? found : null;
}

/** PEOPLE-3: whether this browser is in, as this person or as another one who it was before or after. */
export const isIn = async (known: Participant | null): Promise<boolean> =>
  known !== null && (!known.removed || (await deps().store.participants.letInSince(known)) !== null);

/** Whoever is in has nothing to type, also after the workshop closed; whoever was banned may not. Both have a page at /play. */
export const isDecided = async (known: Participant | null): Promise<boolean> =>
  known?.banned === true || (await isIn(known));
