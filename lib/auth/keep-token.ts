import { readSigned, sign } from "./signed";

/**
 * Opens the page of one participant's own sentences, for as long as they are kept. Another purpose than the cookie's token
 * and the link to another device: whoever has it can read these sentences and answer the follow-up, where its
 * writer said yes to one, and nothing else.
 */
export const keepToken = (participantId: string, secret: string): string => sign("keep", [participantId], secret);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whose sentences a link opens, or null when it was forged, mistyped, cut or is none. */
export function readKeepToken(token: string | undefined, secret: string): string | null {
  const [participantId] = readSigned("keep", 1, token, secret) ?? [];
  return participantId && UUID.test(participantId) ? participantId : null;
}
