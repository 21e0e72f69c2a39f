"use client";

import type { ComponentType } from "react";
import type { Phase } from "@/lib/domain/phase";
import { ClosedWork } from "./closed-work";
import { CommitWork } from "./commit-work";
import { CompareWork } from "./compare-work";
import { useConsole } from "./console-context";
import { DiscussWork } from "./discuss-work";
import { LobbyWork } from "./lobby-work";
import { SortWork } from "./sort-work";
import { StagePanel } from "./stage-panel";
import { useViewport } from "./use-viewport";

const WORK: Record<Phase, ComponentType> = {
  lobby: LobbyWork,
  sort: SortWork,
  discuss: DiscussWork,
  resort: SortWork,
  compare: CompareWork,
  commit: CommitWork,
  closed: ClosedWork,
};

/** What the facilitator looks at and does in this phase. */
export function PhaseWork() {
  const { view } = useConsole();
  const viewport = useViewport();
  const Work = WORK[view.phase];
  // On a tablet the stage's picture stands in the side; in the lobby the way in comes first.
  const panel = viewport === "tablet" ? null : <StagePanel />;
  return view.phase === "lobby" ? (
    <>
      <Work />
      {panel}
    </>
  ) : (
    <>
      {panel}
      <Work />
    </>
  );
}
