import type { OwnView, PhoneView } from "@/lib/domain/view-phone";

/** What a phone showed last. One person's only: a phone that goes round shows nobody what the one before saw. */
export type Seen = { participantId: string; view: PhoneView; own: OwnView };

const KEY = "twofold.seen";
/** A view fits the build that kept it; written into the page when it is built. */
const BUILD = process.env.NEXT_PUBLIC_TWOFOLD_BUILD ?? "development";
/** Where public/phone-worker.js keeps the page itself. */
const PAGES = "twofold-pages";

export function keepSeen(seen: Seen): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ build: BUILD, ...seen }));
  } catch {
    // Full, or switched off: a page that is loaded without a network shows nothing but that.
  }
}

/** null where nothing is kept of this person, or where another build kept it. */
export function seenBefore(participantId: string): Seen | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as (Seen & { build: string }) | null;
    return kept?.build === BUILD && kept.participantId === participantId ? kept : null;
  } catch {
    return null;
  }
}

/** Of this person, with the page on which it was shown; null: of whoever was here. */
export function forgetSeen(participantId: string | null): void {
  forgetPages(participantId === null).catch(() => undefined);
  if (participantId !== null && seenBefore(participantId) === null) return;
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept either.
  }
}

async function forgetPages(all: boolean): Promise<void> {
  if (!("caches" in globalThis)) return;
  if (all) await caches.delete(PAGES);
  else if (await caches.has(PAGES)) await (await caches.open(PAGES)).delete(location.pathname);
}
