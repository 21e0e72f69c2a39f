import { createHmac, timingSafeEqual } from "node:crypto";

/** Who a phone is. The token lies in an http-only cookie of one workshop; nobody can make one without the secret. */
export type ParticipantIdentity = { participantId: string; workshopId: string };

const sign = (body: string, secret: string) =>
  createHmac("sha256", secret).update(`participant:${body}`).digest("base64url");

export function participantToken({ participantId, workshopId }: ParticipantIdentity, secret: string): string {
  const body = `${participantId}.${workshopId}`;
  return `${body}.${sign(body, secret)}`;
}

/** The identity in a token, or null when it was forged, cut or is not one. */
export function readParticipantToken(token: string | undefined, secret: string): ParticipantIdentity | null {
  const [participantId, workshopId, signature, more] = (token ?? "").split(".");
  if (!participantId || !workshopId || !signature || more !== undefined) return null;
  const expected = Buffer.from(sign(`${participantId}.${workshopId}`, secret));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? { participantId, workshopId } : null;
}

/** A cookie per workshop, so that one phone can be in several; read by code, before any look into the database. */
export const participantCookie = (code: string) => `twofold.p.${code}`;

/** 120 days: a follow-up comes weeks later. */
export const PARTICIPANT_COOKIE_SECONDS = 120 * 86_400;
