"use client";

import { useTranslations } from "next-intl";
import { Pile } from "@/app/_ui/charts/pile";
import type { StageView } from "@/lib/domain/view-stage";
import { StageClock } from "./stage-clock";
import { StageHeader } from "./stage-header";
import { StageMessage } from "./stage-message";
import { titleSize } from "./text-size";

type Tables = NonNullable<StageView["tables"]>;

/** People find their tables, then work at them: how many are done, and nothing of what is on a board. */
export function TablesScene({ view, tables }: { view: StageView; tables: Tables }) {
  const t = useTranslations("tables.stage");
  return (
    <>
      <StageHeader label={t("header")} />
      {tables.state === "seating" ? (
        <StageMessage title={t("findTitle")}>
          <p>{t("findText", { count: tables.count })}</p>
        </StageMessage>
      ) : (
        <Work view={view} tables={tables} />
      )}
    </>
  );
}

function Work({ view, tables: { count, done, cards, slips } }: { view: StageView; tables: Tables }) {
  const t = useTranslations("tables.stage");
  const title = t("workTitle", { tables: count, cards });
  return (
    <main className="q-main">
      <div className="q-top">
        <div className="grow">
          <h1 className={`st-title ${titleSize(title)}`}>{title}</h1>
          <p className="st-lead">{t("workText")}</p>
        </div>
        <StageClock timer={view.timer} className="q-time" />
      </div>
      <figure className="q-fig">
        <Pile slips={slips} of={cards} done={done} people={count} />
        <figcaption className="q-cap">
          <span>{t("atWork", { count: count - done })}</span>
          <span>{t("next")}</span>
        </figcaption>
      </figure>
    </main>
  );
}
