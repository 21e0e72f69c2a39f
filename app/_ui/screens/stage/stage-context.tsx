"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { LiveStatus } from "@/lib/live/client/live-state";

/** How people get in: constant while the page is open. `qr` is drawn on the server, so no encoder is loaded. */
export type Join = { code: string; host: string; qr: ReactNode };

/** What every part of the picture may need. */
export type StageFacts = {
  join: Join;
  /** the article line: title, author, date */
  article: string;
  status: LiveStatus;
  /** server time in ms */
  now: () => number;
  onMinuteLeft: () => void;
};

const StageContext = createContext<StageFacts | null>(null);

export function StageProvider({ facts, children }: { facts: StageFacts; children: ReactNode }) {
  return <StageContext value={facts}>{children}</StageContext>;
}

export function useStage(): StageFacts {
  const facts = useContext(StageContext);
  if (facts === null) throw new Error("A part of the stage was drawn outside the stage.");
  return facts;
}
