"use client";

import { useTranslations } from "next-intl";
import { useConsole } from "./console-context";

type SeatSelectProps = {
  person: { id: string; name: string };
  /** null: no seat */
  table: number | null;
  onMove: (table: number | null) => void;
};

/** The table of one person: another one, one more, or none. */
export function SeatSelect({ person: { id, name }, table, onMove }: SeatSelectProps) {
  const t = useTranslations("tables.console");
  const { view } = useConsole();
  const laid = view.tables.list.map(({ number }) => number);
  const next = Math.max(0, ...laid, table ?? 0) + 1;
  // A table that was just laid is in the list with the next view.
  const numbers = table === null || laid.includes(table) ? laid : [...laid, table];
  return (
    <select
      className="tb-select"
      aria-label={t("tableFor", { name })}
      data-seat={id}
      value={table ?? ""}
      onChange={({ target: { value } }) => onMove(value === "" ? null : Number(value))}
    >
      {numbers.map((number) => (
        <option key={number} value={number}>
          {t("table", { number })}
        </option>
      ))}
      <option value={next}>{t("newTable", { number: next })}</option>
      <option value="">{t("noSeat")}</option>
    </select>
  );
}
