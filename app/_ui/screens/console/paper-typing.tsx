"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/app/_ui/primitives/field";
import { Segments } from "@/app/_ui/primitives/segments";
import { NAME_MAX } from "@/lib/domain/names";
import { useConsole } from "./console-context";
import { PaperRows } from "./paper-rows";
import type { PaperSheet } from "./use-paper-sheet";

const ROUNDS = ["first", "second"] as const;

/** Name, which answers, the keys, and the cards. */
export function PaperTyping({ sheet }: { sheet: PaperSheet }) {
  const t = useTranslations("paper");
  const { view } = useConsole();
  const { draft, round, takesSecond, change, setRound } = sheet;
  const columns = view.columns.map(({ label }, at) => t("keys.column", { number: at + 1, label })).join(", ");
  return (
    <div className="ps">
      {view.options.names === "guests" ? null : (
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          value={draft.name}
          maxLength={NAME_MAX}
          autoComplete="off"
          onChange={(event) => change({ ...draft, changed: true, name: event.target.value })}
        />
      )}
      {takesSecond ? (
        <Segments
          wide
          label={t("round")}
          value={round}
          onChange={setRound}
          options={ROUNDS.map((value) => ({ value, label: t(`rounds.${value}`) }))}
        />
      ) : null}
      <p className="sm muted">{round === "second" ? t("secondHint") : takesSecond ? t("firstHint") : t("later")}</p>
      <p className="ps-keys sm">
        {t("keys.answer", { columns })} {view.options.confidence ? t("keys.sure") : ""} {t("keys.go")}
      </p>
      <PaperRows sheet={sheet} />
    </div>
  );
}
