"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { IconButton } from "@/app/_ui/primitives/icon-button";
import { CompareCard } from "./compare-card";
import { besides, cardsOnStage, comparePages, filtered, stepOnStage } from "./compare-pages";
import { CompareWaiting } from "./compare-waiting";
import { OfflineBanner } from "./connection-tag";
import { usePhone } from "./phone-context";
import { PhoneHead } from "./phone-head";

type Only = "differ" | "all";

/** Whoever writes a line is not taken to another card under it. */
const isTyping = () => document.activeElement instanceof HTMLTextAreaElement;

/** You, the room and the article, card by card: follows the stage, and may be paged freely. */
export function CompareScreen() {
  const t = useTranslations("phone.compare");
  const { view, counted, say } = usePhone();
  const [chosen, setOnly] = useState<Only | null>(null);
  const onStage = cardsOnStage(view)[0]?.id ?? null;
  const [wanted, setWanted] = useState(onStage);
  const step = stepOnStage(view);
  const layer = (view.pair ?? view.onStage)?.layer;
  const [followed, setFollowed] = useState(step);
  const pages = comparePages(view, counted, followed === step);
  const counts: Record<Only, number> = {
    differ: pages.filter((page) => page.differs).length,
    all: pages.filter(({ revealed }) => revealed !== null).length,
  };
  // Who answered nothing differs from nobody, and shall not look at an empty list.
  const only = chosen ?? (counts.differ > 0 ? "differ" : "all");
  const shown = filtered(pages, only, wanted);
  const at = Math.max(
    0,
    shown.findIndex(({ card }) => card.id === wanted),
  );
  const page = shown[at];

  // Before it is painted: an opened card would show its article's view for a moment at each step.
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once per step, and not for the one found here
  useLayoutEffect(() => {
    setFollowed(isTyping() ? null : step);
    if (layer !== undefined && step !== followed) say(t(`said.${layer}`));
  }, [step]);

  // Whoever pages freely is fetched by another card, and not by a layer of the same.
  useLayoutEffect(() => {
    if (onStage !== null && !isTyping()) setWanted(onStage);
  }, [onStage]);

  // Whoever pages by key would lose sight of the button under a card that is longer, or grows when it is opened.
  const foot = useRef<HTMLElement>(null);
  const keepFootSeen = useCallback((screen: HTMLElement) => {
    const observer = new ResizeObserver(() =>
      foot.current?.querySelector(":focus-visible")?.scrollIntoView({ block: "nearest" }),
    );
    observer.observe(screen);
    return () => observer.disconnect();
  }, []);

  if (pages.length === 0) return <CompareWaiting />;
  const go = (by: number) => setWanted(shown[(at + by + shown.length) % shown.length]?.card.id ?? null);

  return (
    <main className="phone cmp" ref={keepFootSeen}>
      <PhoneHead>
        <h1 className="h4 min-w-0 grow basis-36">{t("title")}</h1>
      </PhoneHead>
      {counts.all > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay its buttons out as a row
        <div role="group" className="c-filter" aria-label={t("filter")}>
          {(["differ", "all"] as const).map((each) => (
            <button
              key={each}
              type="button"
              className={each === only ? "on" : ""}
              aria-pressed={each === only}
              onClick={() => {
                setOnly(each);
                if (each === "differ") setWanted(null);
              }}
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
        {page ? (
          besides(page, pages, view).map((one) => <CompareCard key={one.card.id} page={one} />)
        ) : (
          <p className="lg muted">{t("noDiffer")}</p>
        )}
      </div>
      {shown.length > 1 ? (
        <footer ref={foot} className="p-foot c-foot">
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
