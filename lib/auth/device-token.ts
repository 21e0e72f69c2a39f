import type { ParticipantIdentity } from "./participant-token";
import { readSigned, sign } from "./signed";

/** How long a link to another device works: long enough to fetch the tablet, too short to be passed on. */
export const DEVICE_LINK_MS = 15 * 60_000;

/** Lets another device be the same participant. `until`: ms since 1970. Another purpose than the cookie's token, so neither opens as the other. */
export const deviceToken = (
  { participantId, workshopId }: ParticipantIdentity,
  until: number,
  secret: string,
): string => sign("device", [participantId, workshopId, until], secret);

/** The identity in a link that still works, or null when it ran out, was forged, cut or is none. */
export function readDeviceToken(token: string | undefined, secret: string, now: number): ParticipantIdentity | null {
  const [participantId, workshopId, until] = readSigned("device", 3, token, secret) ?? [];
  return participantId && workshopId && Number(until) >= now ? { participantId, workshopId } : null;
}
