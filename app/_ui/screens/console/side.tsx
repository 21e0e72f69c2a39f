"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Segments } from "@/app/_ui/primitives/segments";
import { useConsole } from "./console-context";
import { Notes } from "./notes";
import { People } from "./people";
import { PromptPicker } from "./prompt-picker";
import { Say } from "./say";
import { StagePanel } from "./stage-panel";
import { useViewport } from "./use-viewport";

const TABS = ["stage", "people", "notes"] as const;

/** What to say, prompts, notes and people; on a tablet in tabs, with the stage's picture in the first. */
export function Side() {
  const t = useTranslations("console.side");
  const viewport = useViewport();
  const [tab, setTab] = useState<(typeof TABS)[number]>("stage");
  if (viewport !== "tablet")
    return (
      <aside className="c-side" aria-label={t("label")}>
        <DiscussPrompts />
        <Say />
        <People />
        <Notes />
      </aside>
    );
  return (
    <aside className="c-side" aria-label={t("label")}>
      <Segments
        wide
        label={t("tabs")}
        value={tab}
        onChange={setTab}
        options={TABS.map((value) => ({ value, label: t(value) }))}
      />
      {tab === "stage" ? (
        <>
          <StagePanel />
          <DiscussPrompts />
          <Say />
        </>
      ) : null}
      {tab === "people" ? <People /> : null}
      {tab === "notes" ? <Notes /> : null}
    </aside>
  );
}

/** In commit the prompts stand in the middle: six of them are what the facilitator chooses from there. */
function DiscussPrompts() {
  const { view } = useConsole();
  return view.phase === "discuss" ? <PromptPicker /> : null;
}
