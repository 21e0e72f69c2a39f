const KEY = "twofold.reloaded";
/** A page that is still refused this soon after its reload would reload for ever. */
const AGAIN_AFTER = 60_000;

/** Loads the page again because the server speaks a newer protocol; says false when that was just tried. */
export function reloadOnce(now = Date.now()): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (now - last < AGAIN_AFTER) return false;
    sessionStorage.setItem(KEY, String(now));
  } catch {
    // Without a place to remember it, a reload could repeat for ever.
    return false;
  }
  location.reload();
  return true;
}
