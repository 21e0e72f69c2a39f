"use client";

import { useTranslations } from "next-intl";
import { Mark } from "@/app/_ui/primitives/logo";
import type { StageView } from "@/lib/domain/view-stage";
import { Closed } from "./closed";
import { CommitScreen } from "./commit";
import { Compare } from "./compare";
import { Discuss } from "./discuss";
import { Lobby } from "./lobby";
import { Sorting } from "./sorting";
import { StageHeader } from "./stage-header";

/** From phase to picture. */
export function Scene({ view }: { view: StageView | null }) {
  const t = useTranslations("stage");
  if (view === null) return <Quiet label={t("opening")} />;
  if (view.blank) return <Quiet label={view.title} />;
  switch (view.phase) {
    case "lobby":
      return <Lobby view={view} />;
    case "sort":
    case "resort":
      return view.sorting && <Sorting view={view} sorting={view.sorting} />;
    case "discuss":
      return <Discuss view={view} />;
    case "compare":
      return view.compare && <Compare view={view} compare={view.compare} />;
    case "commit":
      return view.commit && <CommitScreen view={view} commit={view.commit} />;
    case "closed":
      return view.closing && <Closed title={view.title} figures={view.closing} words={view.words} />;
  }
}

/** What makes another scene: the screen then opens anew from the fold. Everything else changes in place. */
export function sceneKey({ phase, blank, discuss, tables, compare }: StageView): string {
  if (blank) return "blank";
  if (phase === "discuss") return `discuss ${discuss?.card.id ?? tables?.state ?? ""}`;
  if (phase !== "compare") return phase;
  return `compare ${compare?.view} ${compare?.card?.id ?? ""} ${compare?.pair?.id ?? ""}`;
}

/** Nothing to look at but the code in its corner. */
function Quiet({ label }: { label: string }) {
  return (
    <>
      <StageHeader label={label} />
      <main className="st-blank">
        <Mark />
      </main>
    </>
  );
}
