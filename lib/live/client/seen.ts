import type { OwnView, PhoneView } from "@/lib/domain/view-phone";
import { PROTOCOL_VERSION } from "@/lib/live/version";

/** What a phone showed last. One person's only: a phone that goes round shows nobody what the one before saw. */
export type Seen = { participantId: string; view: PhoneView; own: OwnView };

const KEY = "twofold.seen";
/** Where public/phone-worker.js keeps the page itself. */
const PAGES = "twofold-pages";

export function keepSeen(seen: Seen): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ protocol: PROTOCOL_VERSION, ...seen }));
  } catch {
    // Full, or switched off: a page that is loaded without a network shows nothing but that.
  }
}

/** null where nothing is kept of this person, or where another version kept it. */
export function seenBefore(participantId: string): Seen | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as (Seen & { protocol: number }) | null;
    return kept?.protocol === PROTOCOL_VERSION && kept.participantId === participantId ? kept : null;
  } catch {
    return null;
  }
}

/** With the page on which it was shown. */
export function forgetSeen(): void {
  if ("caches" in globalThis) caches.delete(PAGES).catch(() => undefined);
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept either.
  }
}
