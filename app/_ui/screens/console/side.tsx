"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Segments } from "@/app/_ui/primitives/segments";
import { useConsole } from "./console-context";
import { Notes } from "./notes";
import { People } from "./people";
import { PeopleDialog } from "./people-dialog";
import { PromptPicker } from "./prompt-picker";
import { Say } from "./say";
import { StagePanel } from "./stage-panel";
import { useMinute } from "./use-minute";
import { useViewport } from "./use-viewport";

const TABS = ["stage", "people", "notes"] as const;
type Tab = (typeof TABS)[number];

/** What to say, prompts, notes and people; on a tablet in tabs, with the stage's picture in the first. */
export function Side() {
  const t = useTranslations("console.side");
  const { now } = useConsole();
  const viewport = useViewport();
  const [tab, setTab] = useState<Tab>("stage");
  const [isListed, setListed] = useState(false);
  const minute = useMinute(now);
  const people = <People onSeeAll={() => setListed(true)} minute={minute} />;
  return (
    <>
      <aside className="c-side" aria-label={t("label")}>
        {viewport === "tablet" ? (
          <Tabbed tab={tab} onTab={setTab} people={people} />
        ) : (
          <>
            <DiscussPrompts />
            <Say />
            {people}
            <Notes />
          </>
        )}
      </aside>
      {/* Beside what a turned tablet shows elsewhere, so that it stays open. */}
      <PeopleDialog open={isListed} onClose={() => setListed(false)} minute={minute} />
    </>
  );
}

function Tabbed({ tab, onTab, people }: { tab: Tab; onTab: (tab: Tab) => void; people: ReactNode }) {
  const t = useTranslations("console.side");
  return (
    <>
      <Segments
        wide
        label={t("tabs")}
        value={tab}
        onChange={onTab}
        options={TABS.map((value) => ({ value, label: t(value) }))}
      />
      {tab === "stage" ? (
        <>
          <StagePanel />
          <DiscussPrompts />
          <Say />
        </>
      ) : null}
      {tab === "people" ? people : null}
      {tab === "notes" ? <Notes /> : null}
    </>
  );
}

/** In commit the prompts stand in the middle: six of them are what the facilitator chooses from there. */
function DiscussPrompts() {
  const { view } = useConsole();
  return view.phase === "discuss" ? <PromptPicker /> : null;
}
