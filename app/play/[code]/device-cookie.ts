import { cookies } from "next/headers";
import { isHttps } from "@/app/request";
import {
  PARTICIPANT_COOKIE_SECONDS,
  type ParticipantIdentity,
  participantCookie,
  participantToken,
} from "@/lib/auth/participant-token";
import { deps } from "@/lib/server/deps";

const options = async () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  secure: await isHttps(),
  path: "/",
  maxAge: PARTICIPANT_COOKIE_SECONDS,
});

/** Makes this browser that participant. In actions and route handlers only: pages cannot set cookies. */
export async function rememberParticipant(code: string, identity: ParticipantIdentity): Promise<void> {
  (await cookies()).set(participantCookie(code), participantToken(identity, deps().secrets.tokens), await options());
}

export async function setCookieFor(name: string, value: string): Promise<void> {
  const jar = await cookies();
  if (value === "") jar.delete(name);
  else jar.set(name, value, await options());
}
