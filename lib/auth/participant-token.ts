import { readSigned, sign } from "./signed";

/** Who a phone is. The token lies in an http-only cookie of one workshop; nobody can make one without the secret. */
export type ParticipantIdentity = { participantId: string; workshopId: string };

export const participantToken = ({ participantId, workshopId }: ParticipantIdentity, secret: string): string =>
  sign("participant", [participantId, workshopId], secret);

/** The identity in a token, or null when it was forged, cut or is not one. */
export function readParticipantToken(token: string | undefined, secret: string): ParticipantIdentity | null {
  const [participantId, workshopId] = readSigned("participant", 2, token, secret) ?? [];
  return participantId && workshopId ? { participantId, workshopId } : null;
}

/** A cookie per workshop, so that one phone can be in several; read by code, before any look into the database. */
export const participantCookie = (code: string) => `twofold.p.${code}`;

/** 120 days: a follow-up comes weeks later. */
export const PARTICIPANT_COOKIE_SECONDS = 120 * 86_400;
