"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { TextField } from "@/app/_ui/primitives/field";
import { PHASES, type Phase } from "@/lib/domain/phase";
import { type Minutes, minutesOf, SHEETS, STEP_MINUTES_MAX, totalOf } from "@/lib/domain/run-sheet";
import { useConsole } from "./console-context";

type Entries = Partial<Record<Phase, string>>;
type Said = "saved" | "conflict" | "failed" | null;

/** RUN-4: the minutes of each step. What was not touched follows the other consoles; what was stays until it is saved. */
export function PlanEditor() {
  const t = useTranslations("console.settings.plan");
  const phaseName = useTranslations("common.phase");
  const { deck, view, send } = useConsole();
  const held = minutesOf({ deck, options: view.options });
  const [entries, setEntries] = useState<Entries>({});
  /** the times that were shown when the first entry was made */
  const [seen, setSeen] = useState<Minutes | null>(null);
  const [said, setSaid] = useState<Said>(null);
  const texts = PHASES.map((phase) => ({ phase, text: entries[phase] ?? String(held[phase]) }));
  const isBad = texts.some(({ text }) => !isMinutes(text));
  const minutes = Object.fromEntries(texts.map(({ phase, text }) => [phase, Number(text)])) as Minutes;

  function enter(changes: Entries) {
    setSeen((before) => before ?? held);
    setEntries((before) => ({ ...before, ...changes }));
    setSaid(null);
  }

  async function save() {
    const answer = await send("plan", { seen: seen ?? held, minutes });
    if (answer.ok) setEntries({});
    // A save after a conflict is about the times that hold now; after a lost line, about those that were seen.
    if (answer.ok || answer.code === "plan_changed") setSeen(null);
    setSaid(answer.ok ? "saved" : answer.code === "plan_changed" ? "conflict" : "failed");
  }

  const fill = (sheet: Minutes) => enter(Object.fromEntries(PHASES.map((phase) => [phase, String(sheet[phase])])));
  return (
    <fieldset className="stack gap-3">
      <legend className="font-bold">{t("title")}</legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {texts.map(({ phase, text }) => (
          <TextField
            key={phase}
            label={<span aria-hidden="true">{phaseName(phase)}</span>}
            aria-label={t("step", { step: phaseName(phase) })}
            inputMode="numeric"
            maxLength={3}
            value={text}
            error={isMinutes(text) ? undefined : t("bad", { max: STEP_MINUTES_MAX })}
            onChange={(event) => enter({ [phase]: event.target.value.trim() })}
          />
        ))}
      </div>
      <div className="row flex-wrap gap-2">
        <Button onClick={() => fill(SHEETS.full)}>{t("full")}</Button>
        <Button onClick={() => fill(SHEETS.quick)}>{t("quick")}</Button>
        <Button variant="primary" disabled={isBad || Object.keys(entries).length === 0} onClick={save}>
          {t("save")}
        </Button>
      </div>
      <p className="sm" role="status">
        {isBad ? t("bad", { max: STEP_MINUTES_MAX }) : t("total", { minutes: totalOf(minutes) })}
        {said === null ? null : ` ${t(said)}`}
      </p>
    </fieldset>
  );
}

const isMinutes = (text: string) => /^\d{1,3}$/.test(text) && Number(text) <= STEP_MINUTES_MAX;
