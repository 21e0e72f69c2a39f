"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { Field } from "@/app/_ui/primitives/field";
import { roundsOfSheets } from "@/lib/domain/paper";
import { FILE_SHEETS_MAX } from "@/lib/domain/paper-file-sheets";
import { useConsole } from "./console-context";
import type { PaperFileRefusal } from "./use-paper-file";
import type { Failure } from "./use-run";

type PaperFileChoiceProps = {
  refusal: PaperFileRefusal | null;
  failure: Failure["code"] | null;
  onChoose: (file: File) => void;
};

/** The empty file, what is typed in it, and the field for the full one. */
export function PaperFileChoice({ refusal, failure, onChoose }: PaperFileChoiceProps) {
  const t = useTranslations("paper.file");
  const errors = useTranslations("errors");
  const { view, workshopId } = useConsole();
  const columns = useColumnsList();
  const said = refusal && t(`refused.${refusal.code}`, { sheets: FILE_SHEETS_MAX, ...placeOf(refusal) });
  return (
    <>
      <p>{t(view.options.names === "guests" ? "cellsNameless" : "cells", { columns })}</p>
      {view.options.confidence ? <p>{t("sure")}</p> : null}
      {roundsOfSheets(view.phase).includes(2) ? <p>{t("rounds")}</p> : null}
      <p>
        <ButtonLink href={`/api/workshops/${workshopId}/sheet/template.csv`} download icon={<Download size={20} />}>
          {t("template")}
        </ButtonLink>
      </p>
      <Field
        label={t("choose")}
        hint={t("chooseHint", { sheets: FILE_SHEETS_MAX })}
        error={said ?? (failure === null ? undefined : errors(failure))}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            className="input"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              // so that the same file, corrected, can be chosen again
              target.value = "";
              if (file !== undefined) onChoose(file);
            }}
          />
        )}
      </Field>
    </>
  );
}

const placeOf = (refusal: PaperFileRefusal) => ({
  line: "line" in refusal ? (refusal.line ?? 0) : 0,
  heading: "heading" in refusal ? (refusal.heading ?? "") : "",
  title: "title" in refusal ? (refusal.title ?? "") : "",
});

/** "1 for Leadership, 2 for Management" */
export function useColumnsList(): string {
  const t = useTranslations("paper.file");
  const { view } = useConsole();
  return view.columns.map(({ label }, at) => t("columnsList", { number: at + 1, label })).join(", ");
}
