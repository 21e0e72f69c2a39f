"use client";

import { Lightbulb } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/primitives/banner";
import { MIN_SHOWN } from "@/lib/domain/policy";
import { useConsole } from "./console-context";
import { type Compared, sortable } from "./standing";

/** Share of the cards from which nearly everything is split. */
const NEARLY_ALL = 0.8;

/** What the guide advises where a talk does not go as planned: a small room, nothing split, everything split. */
export function TalkHint({ cards }: { cards: readonly Compared[] }) {
  const t = useTranslations("console.talk");
  const { view, deck } = useConsole();
  const sorted = sortable(cards);
  const split = sorted.filter(({ seen }) => seen.split).length;
  const titles = deck.leastCertain.flatMap((id) => sorted.find(({ card }) => card.id === id)?.card.title ?? []);
  const hint =
    view.people < MIN_SHOWN
      ? t("few")
      : split === 0
        ? titles.length > 0
          ? t("noneTry", { titles: titles.join(", ") })
          : t("none")
        : split >= sorted.length * NEARLY_ALL
          ? t("all")
          : null;
  if (hint === null) return null;
  return (
    <div className="my-2">
      <Banner icon={<Lightbulb size={20} />}>{hint}</Banner>
    </div>
  );
}
