"use client";

import { useEffect } from "react";
import { forgetSeen } from "@/lib/live/client/seen";

/**
 * Lets the browser keep the phone's page for a load without a network; of: whose page it is, null where one comes in or
 * goes out, and nothing stays of whoever was here. Browsers do that over https and on localhost only.
 */
export function KeptPage({ of }: { of: string | null }) {
  useEffect(() => {
    if (of === null) forgetSeen(null);
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    navigator.serviceWorker
      .register("/phone-worker.js", { scope: "/play/" })
      .then(() => (of === null ? undefined : tellWorker(of)))
      // Private windows and some settings refuse: then the page needs its network, as any other.
      .catch(() => undefined);
  }, [of]);
  return null;
}

/** What was loaded before the worker was there, or came without a load. */
async function tellWorker(of: string): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const names = performance.getEntriesByType("resource").map(({ name }) => name);
  active?.postMessage({
    pathname: location.pathname,
    of,
    names: [...new Set(names)].filter((name) => name.startsWith(`${location.origin}/_next/static/`)),
  });
}
