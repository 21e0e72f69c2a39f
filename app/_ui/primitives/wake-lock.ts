"use client";

import { useEffect } from "react";

/** Keeps the screen on while `wanted`. Browsers drop the lock when the tab is hidden, so it is taken again on return. */
export function useWakeLock(wanted: boolean) {
  useEffect(() => {
    // Missing on http outside localhost and in older browsers: the screen then follows the system, which is no error.
    if (!wanted || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let gone = false;

    async function take() {
      if (document.visibilityState !== "visible") return;
      try {
        const taken = await navigator.wakeLock.request("screen");
        if (gone) await taken.release();
        else lock = taken;
      } catch {
        // A low battery refuses the lock; the next return to the tab asks again.
      }
    }

    void take();
    document.addEventListener("visibilitychange", take);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", take);
      void lock?.release().catch(() => undefined);
    };
  }, [wanted]);
}
