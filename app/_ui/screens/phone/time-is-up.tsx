"use client";

import { useTranslations } from "next-intl";
import { ProgressTicks } from "@/app/_ui/cards/progress-ticks";
import { Button } from "@/app/_ui/primitives/button";
import { OfflineBanner } from "./connection-tag";
import { PhoneHead } from "./phone-head";
import { useSaidHere } from "./use-said-here";
import type { Sorting } from "./use-sorting";

type TimeIsUpProps = { sorting: Sorting; onBoard: () => void; onGoOn: () => void };

/** The timer has ended, the round has not: it is the facilitator's to close. No blame, no loss. */
export function TimeIsUp({ sorting, onBoard, onGoOn }: TimeIsUpProps) {
  const t = useTranslations("phone");
  const { asked, open, saved, kept } = sorting;
  const done = saved + kept;
  const of = asked.length;
  const sorted = t("timesUp.sorted", { done, of, open: open.length });
  useSaidHere(`${t("timesUp.title")}. ${sorted}`);
  return (
    <main className="phone">
      <PhoneHead isTight>
        <span />
      </PhoneHead>
      <ProgressTicks
        of={of}
        saved={saved}
        kept={kept}
        isAsking={false}
        label={t("sort.ticks", { at: done, of, kept })}
      />
      <div className="p-main gap-2 pt-5">
        <h1 className="t3">{t("timesUp.title")}</h1>
        <p className="lg">{sorted}</p>
        <p className="lg">{kept > 0 ? t("timesUp.keptHere", { kept }) : t("timesUp.allIn", { done })}</p>
        <p className="muted">{t("timesUp.open", { open: open.length })}</p>
        <OfflineBanner isSorting />
      </div>
      <footer className="p-foot">
        <Button size="lg" wide onClick={onBoard}>
          {t("sort.board")}
        </Button>
        <Button variant="quiet" wide onClick={onGoOn}>
          {t("timesUp.goOn")}
        </Button>
      </footer>
    </main>
  );
}
