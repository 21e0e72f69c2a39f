"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { LocalDate } from "@/app/_ui/primitives/local-date";
import { Segments } from "@/app/_ui/primitives/segments";
import { FOLLOW_UP_WEEKS, followUpTimes, hasFollowUpBegun } from "@/lib/domain/follow-up";
import { AskDialog } from "./ask-dialog";
import { useConsole } from "./console-context";
import { type Counts, useFollowUpCounts } from "./use-follow-up-counts";

/** Whether and when people are asked once more, and how many said yes: never who. */
export function FollowUpPart() {
  const t = useTranslations("console.followUp");
  const { view, run, now } = useConsole();
  const counts = useFollowUpCounts();
  const [isTurningOff, setTurningOff] = useState(false);
  if (view.rehearsal) return null;
  const { state } = followUpTimes(view, now());
  const { weeks } = view.followUp;
  return (
    <section className="stack gap-3 rounded-panel bg-surface p-5" aria-label={t("title")}>
      <h2 className="h4">{t("title")}</h2>
      <p className="sm muted">{t("text")}</p>
      {hasFollowUpBegun(view, now()) ? null : (
        <Segments
          label={t("when")}
          value={weeks === null ? "off" : `${weeks}`}
          onChange={(value) => {
            const chosen = FOLLOW_UP_WEEKS.find((known) => `${known}` === value) ?? null;
            // An arrow key leads here, too, and nobody can be asked again: phones are in pockets by now.
            if (chosen === null) setTurningOff(true);
            else void run("followUp", { weeks: chosen });
          }}
          options={[
            { value: "off", label: t("off") },
            ...FOLLOW_UP_WEEKS.map((value) => ({ value: `${value}`, label: t("weeks", { weeks: value }) })),
          ]}
        />
      )}
      <AskDialog
        open={isTurningOff}
        onClose={() => setTurningOff(false)}
        title={t("offTitle")}
        text={t("offText", { count: counts?.yes ?? 0 })}
        safe={t("keep")}
        confirm={t("turnOff")}
        onConfirm={() => run("followUp", { weeks: null })}
      />
      {weeks === null ? null : <Stand counts={counts} />}
      {state === "waiting" && view.phase === "closed" ? <OpenNow yes={counts?.yes ?? 0} /> : null}
    </section>
  );
}

function Stand({ counts }: { counts: Counts | null }) {
  const t = useTranslations("console.followUp");
  const { view, now } = useConsole();
  const { state, opensAt, endsAt } = followUpTimes(view, now());
  const date = (at: number) => () => <LocalDate at={at} />;
  return (
    <>
      <p role="status">
        {opensAt === null || endsAt === null
          ? t("afterClosing")
          : state === "waiting"
            ? t.rich("opens", { date: date(opensAt) })
            : t.rich(state === "open" ? "open" : "ended", { date: date(endsAt) })}
      </p>
      {counts === null ? null : (
        <p className="w6">
          {t("yes", { count: counts.yes })}
          {state === "waiting" ? null : ` ${t("answered", { count: counts.answered })}`}
        </p>
      )}
      {counts?.hasMail === false && state === "waiting" ? <p className="sm muted">{t("noMail")}</p> : null}
    </>
  );
}

function OpenNow({ yes }: { yes: number }) {
  const t = useTranslations("console.followUp");
  const { run } = useConsole();
  const [isAsking, setAsking] = useState(false);
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{t("openNow")}</Button>
      <AskDialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t("openTitle")}
        text={t("openText", { count: yes })}
        safe={t("wait")}
        confirm={t("openNow")}
        onConfirm={() => run("openFollowUp", {})}
      />
    </div>
  );
}
