"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Segments } from "@/app/_ui/primitives/segments";
import { CompareGuide } from "./compare-guide";
import { CompareLists } from "./compare-lists";
import { CompareMoves } from "./compare-moves";
import { ComparePairs } from "./compare-pairs";
import { useConsole } from "./console-context";
import { StageTalk } from "./stage-talk";
import { comparedCards } from "./standing";
import { AllWords } from "./word-lines";

const TABS = ["guide", "lists", "moves", "pairs"] as const;
type Tab = (typeof TABS)[number];

/** The room against the article, in the orders in which one may want to talk about it. */
export function CompareWork() {
  const t = useTranslations("console.compare");
  const { view, deck } = useConsole();
  const [tab, setTab] = useState<Tab>("guide");
  const cards = comparedCards(view, deck);
  const tabs = TABS.filter((one) => one !== "pairs" || deck.pairs.length > 0);
  return (
    <>
      <StageTalk cards={cards} />
      <AllWords />
      <section className={view.columns.length > 2 ? "cd many" : "cd"} aria-label={t("label")}>
        <h2 className="vh">{t("label")}</h2>
        <header className="row flex-wrap">
          <Segments
            label={t("tabs")}
            value={tab}
            onChange={setTab}
            options={tabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
          />
          <p className="sm muted">{t("agreement", view.agreement)}</p>
        </header>
        {tab === "guide" ? <CompareGuide cards={cards} /> : null}
        {tab === "lists" ? <CompareLists cards={cards} /> : null}
        {tab === "moves" ? <CompareMoves cards={cards} /> : null}
        {tab === "pairs" ? <ComparePairs cards={cards} /> : null}
      </section>
    </>
  );
}
