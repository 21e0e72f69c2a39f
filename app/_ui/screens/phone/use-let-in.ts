"use client";

import { useEffect, useState } from "react";

/** Soon enough for somebody who stands beside the facilitator, and nothing to a server. */
const EVERY_MS = 5_000;

/** Whether somebody who was taken out has been let in again: asked while the screen is looked at, with no connection open. */
export function useLetIn(code: string, isOut: boolean): boolean {
  const [isIn, setIsIn] = useState(false);
  const waits = isOut && !isIn;

  useEffect(() => {
    if (!waits) return;
    let gone = false;
    const ask = async () => {
      if (document.visibilityState === "visible" && (await isLetIn(code)) && !gone) setIsIn(true);
    };
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener("visibilitychange", ask);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [waits, code]);

  return isIn;
}

/** Without an answer it is asked again. */
async function isLetIn(code: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/join/${code}`, { cache: "no-store" });
    return response.ok && ((await response.json()) as { isIn: boolean }).isIn;
  } catch {
    return false;
  }
}
