"use client";

import { useFormatter, useTranslations } from "next-intl";
import { SplitBar } from "@/app/_ui/charts/split-bar";
import { isBefore } from "@/lib/domain/phase";
import { shownToFacilitator } from "@/lib/domain/policy";
import { tablesDiffer } from "@/lib/domain/tables";
import type { ConsoleCard } from "@/lib/domain/view-console";
import { useConsole } from "./console-context";

/** The three layers of each card that tables worked on: alone, at tables, alone again; and where the last two differ. */
export function TablesFound() {
  const t = useTranslations("tables.console.found");
  const { view } = useConsole();
  const { state } = view.tables;
  const cards = view.cards.filter(({ discussed, tables }) => discussed && tables !== null);
  if (state !== "closed" || cards.length === 0) return null;
  return (
    <details className="tb" open={view.phase === "discuss"}>
      <summary>
        <h2 className="h4 inline">
          {t("title", { count: cards.length })} <span className="sm muted font-normal">{t("forYouOnly")}</span>
        </h2>
      </summary>
      <ul className="stack gap-5">
        {cards.map((card) => (
          <FoundCard key={card.id} card={card} />
        ))}
      </ul>
    </details>
  );
}

function FoundCard({ card }: { card: ConsoleCard }) {
  const t = useTranslations("tables.console.found");
  const { view } = useConsole();
  const again = isBefore(view.phase, "resort") ? null : card.final.counts;
  const differ = tablesDiffer(card.tables, again);
  const label = (column: number) => view.columns[column]?.label ?? "";
  return (
    <li data-layers={card.id}>
      <h3 className="h4">{card.title}</h3>
      <dl className="tb-layers">
        <Layer name={t("alone")} counts={card.first.counts} none={t("nobody")} />
        <Layer name={t("tables")} counts={card.tables} none={t("noTable")} />
        {again === null ? null : <Layer name={t("again")} counts={again} none={t("nobody")} />}
      </dl>
      {differ === null ? null : (
        <p className="sm">{t("differ", { tables: label(differ.atTables), people: label(differ.alone) })}</p>
      )}
    </li>
  );
}

function Layer({ name, counts, none }: { name: string; counts: number[] | null; none: string }) {
  const t = useTranslations("tables.console.found");
  const format = useFormatter();
  const { view } = useConsole();
  const shown = shownToFacilitator(counts ?? []);
  const parts = view.columns.map(({ label }, index) => t("count", { column: label, count: counts?.[index] ?? 0 }));
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span aria-hidden="true">
          <SplitBar size="mid" shown={shown} columns={view.columns} />
        </span>
        <span className="sm">{shown.n === 0 ? none : format.list(parts, { type: "unit" })}</span>
      </dd>
    </div>
  );
}
