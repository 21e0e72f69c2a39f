"use client";

import { useEffect } from "react";
import { forgetSeen } from "@/lib/live/client/seen";

/** Pages that this document has shown: of the first one the worker saw how it was loaded. */
let shown = 0;

/**
 * Lets the browser keep the phone's page for a load without a network; of: whose page it is, null at the door. Browsers do
 * that over https and on localhost only.
 */
export function KeptPage({ of }: { of: string | null }) {
  useEffect(() => {
    if (of === null) forgetSeen();
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    // Private windows and some settings refuse: then the page needs its network, as any other.
    keep(shown++ > 0).catch(() => undefined);
  }, [of]);
  return null;
}

/** At the door the worker is only brought along; of a phone's page it is told what was loaded before it was there. */
async function keep(isAnew: boolean): Promise<void> {
  await navigator.serviceWorker.register("/phone-worker.js", { scope: "/play/" });
  const { active } = await navigator.serviceWorker.ready;
  const names = performance.getEntriesByType("resource").map(({ name }) => name);
  active?.postMessage({
    pathname: location.pathname,
    isAnew,
    names: names.filter((name) => name.startsWith(`${location.origin}/_next/static/`)),
  });
}
