"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { IconButton } from "@/app/_ui/primitives/icon-button";
import { CompareCard } from "./compare-card";
import { comparePages, filtered } from "./compare-pages";
import { CompareWaiting } from "./compare-waiting";
import { OfflineBanner } from "./connection-tag";
import { usePhone } from "./phone-context";
import { PhoneHead } from "./phone-head";

type Only = "differ" | "all";

/** You, the room and the article, card by card: follows the stage, and may be paged freely. */
export function CompareScreen() {
  const t = useTranslations("phone.compare");
  const { view, counted } = usePhone();
  const [chosen, setOnly] = useState<Only | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const pages = comparePages(view, counted);
  const differing = filtered(pages, "differ");
  // Who answered nothing differs from nobody, and shall not look at an empty list.
  const only = chosen ?? (differing.length > 0 ? "differ" : "all");
  const shown = only === "differ" ? differing : pages;
  const at = Math.max(
    0,
    shown.findIndex(({ card }) => card.id === wanted),
  );
  const page = shown[at];
  const onStage = view.onStage?.id ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the stage when it moves on, not when one pages
  useEffect(() => {
    if (onStage === null) return;
    setWanted(onStage);
    if (!differing.some(({ card }) => card.id === onStage)) setOnly("all");
  }, [onStage]);

  if (pages.length === 0) return <CompareWaiting />;
  const go = (by: number) => setWanted(shown[(at + by + shown.length) % shown.length]?.card.id ?? null);
  const isOpen = pages.some(({ revealed }) => revealed !== null);
  const counts: Record<Only, number> = {
    differ: differing.filter(({ revealed }) => revealed !== null).length,
    all: pages.filter(({ revealed }) => revealed !== null).length,
  };

  return (
    <main className="phone cmp">
      <PhoneHead>
        <h1 className="t2">{t("title")}</h1>
      </PhoneHead>
      {isOpen ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay its buttons out as a row
        <div role="group" className="c-filter" aria-label={t("filter")}>
          {(["differ", "all"] as const).map((each) => (
            <button
              key={each}
              type="button"
              className={each === only ? "on" : ""}
              aria-pressed={each === only}
              onClick={() => setOnly(each)}
            >
              <span>
                {t.rich(each, { count: counts[each], num: (chunks) => <b className="num ms-1">{chunks}</b> })}
              </span>
            </button>
          ))}
        </div>
      ) : null}
      <div className="c-main">
        <OfflineBanner />
        {page ? <CompareCard key={page.card.id} page={page} /> : <p className="lg muted">{t("noDiffer")}</p>}
      </div>
      {shown.length > 1 ? (
        <footer className="p-foot c-foot">
          <IconButton
            boxed
            className="size-14"
            label={t("previous")}
            icon={<ArrowLeft className="flip" size={22} />}
            onClick={() => go(-1)}
          />
          <span className="ctr w6">
            {t.rich("at", { at: at + 1, of: shown.length, num: (chunks) => <span className="num">{chunks}</span> })}
          </span>
          <Button variant="primary" className="grow" onClick={() => go(1)}>
            {at === shown.length - 1 ? t("first") : t("next")}
            <ArrowRight className="flip" size={20} />
          </Button>
        </footer>
      ) : null}
    </main>
  );
}
