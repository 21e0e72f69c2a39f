"use client";

import { useEffect, useRef } from "react";
import { Banner } from "@/app/_ui/primitives/banner";

/** A dialog that was answered has folded away by then. */
const AFTER_MS = 300;

/** What came of a button, announced. Where the button is gone with its row, the next key goes on from here. */
export function Outcome(said: { tone: "ok" | "bad"; children: string }) {
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wait = setTimeout(() => {
      if (document.activeElement === document.body) banner.current?.focus({ preventScroll: true });
    }, AFTER_MS);
    return () => clearTimeout(wait);
  }, []);
  return (
    <div ref={banner} tabIndex={-1}>
      <Banner {...said} announce="politely" />
    </div>
  );
}
