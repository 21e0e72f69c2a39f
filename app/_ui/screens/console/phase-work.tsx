"use client";

import type { ComponentType } from "react";
import type { Phase } from "@/lib/domain/phase";
import { ClosedWork } from "./closed-work";
import { CommitWork } from "./commit-work";
import { CompareWork } from "./compare-work";
import { useConsole } from "./console-context";
import { DiscussWork } from "./discuss-work";
import { LobbyWork } from "./lobby-work";
import { PaperPart } from "./paper-part";
import { RehearsalStart } from "./rehearsal-start";
import { SortWork } from "./sort-work";
import { StagePanel } from "./stage-panel";
import { TablesFound } from "./tables-found";
import { TablesPart } from "./tables-part";
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
  const isTalk = view.phase === "discuss";
  // Before anybody sits at one they are an offer, and the cards to talk about come first.
  // With its key it is the same part at either place: the focus stays, and what it says is heard.
  const areTablesFirst = isTalk && view.tables.state !== "none";
  // On a tablet the stage's picture stands in the side; in the lobby the way in comes first.
  const panel = viewport === "tablet" ? null : <StagePanel />;
  return view.phase === "lobby" ? (
    <>
      <Work />
      <RehearsalStart />
      {panel}
    </>
  ) : (
    <>
      {panel}
      {areTablesFirst ? <TablesPart key="tables" /> : null}
      {isTalk || view.phase === "compare" ? <TablesFound /> : null}
      <Work />
      {isTalk && !areTablesFirst ? <TablesPart key="tables" /> : null}
      <PaperPart />
    </>
  );
}
