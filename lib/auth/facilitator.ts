import { decode } from "next-auth/jwt";
import { z } from "zod";

/** A facilitator as screens and gates know one. */
export type Facilitator = { id: string; name: string; email: string };

/** What a sign-in is checked against. `signInsFrom` in ms: it changes with the password. */
export type KnownUser = Facilitator & { signInsFrom: number };

export type FindUser = (id: string) => Promise<KnownUser | null>;

/** Browsers keep a cookie with the prefix only when it came over https; on plain http in a LAN it would be refused. */
export const signInCookie = (secure: boolean) => `${secure ? "__Secure-" : ""}next-auth.session-token`;

/**
 * `from` is the account's signInsFrom at the sign-in. Compared for equality, so that neither the clocks of two machines
 * nor next-auth's renewing of a token (which sets a new `iat`) can bring an ended sign-in back.
 */
const claims = z.object({ sub: z.uuid(), from: z.number() });

/**
 * Who is behind a Cookie header, or null: no cookie, forged, expired, of another installation, of a deleted account, or
 * from before the password was changed. Also for sockets, where next-auth's getToken finds nothing.
 */
export async function facilitatorFromCookies(
  cookieHeader: string | undefined,
  { secret, secure, findUser }: { secret: string; secure: boolean; findUser: FindUser },
): Promise<Facilitator | null> {
  const token = joinChunks(cookieHeader ?? "", signInCookie(secure));
  if (token === "") return null;
  // decode throws on whatever it did not write itself.
  const read = claims.safeParse(await decode({ token, secret }).catch(() => null));
  if (!read.success) return null;
  const user = await findUser(read.data.sub);
  if (user === null || user.signInsFrom !== read.data.from) return null;
  return { id: user.id, name: user.name, email: user.email };
}

/** next-auth cuts a long token into name.0, name.1, ... */
function joinChunks(cookieHeader: string, name: string): string {
  const chunks: { at: number; value: string }[] = [];
  for (const part of cookieHeader.split(";")) {
    const equals = part.indexOf("=");
    const key = part.slice(0, equals).trim();
    const at = key === name ? 0 : key.startsWith(`${name}.`) ? Number(key.slice(name.length + 1)) : Number.NaN;
    if (equals > 0 && Number.isInteger(at)) chunks.push({ at, value: part.slice(equals + 1).trim() });
  }
  return chunks
    .sort((a, b) => a.at - b.at)
    .map((chunk) => chunk.value)
    .join("");
}
