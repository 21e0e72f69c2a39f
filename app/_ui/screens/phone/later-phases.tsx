"use client";

import type { ComponentType } from "react";
import type { Phase } from "@/lib/domain/phase";
import { ClosedScreen } from "./closed-screen";
import { CommitScreen } from "./commit-screen";
import { CompareScreen } from "./compare-screen";
import { DiscussScreen } from "./discuss-screen";

/** Phases that no phone is in when the room gathers: fetched while people wait or sort. */
export type LaterPhase = Exclude<Phase, "lobby" | "sort" | "resort">;

const SCREENS: Record<LaterPhase, ComponentType> = {
  discuss: DiscussScreen,
  compare: CompareScreen,
  commit: CommitScreen,
  closed: ClosedScreen,
};

export function LaterPhases({ phase }: { phase: LaterPhase }) {
  const Screen = SCREENS[phase];
  return <Screen key={phase} />;
}
