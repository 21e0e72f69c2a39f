"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { TableView } from "@/lib/domain/view-table";
import { usePhone } from "./phone-context";

/** The name of somebody at the table; null: that person has left it. */
export const nameAt = ({ people }: TableView, id: string | null): string | null =>
  people.find((person) => person.id === id)?.name ?? null;

/** Who else sits at the table, and who of them is away. */
export function TablePeople({ table }: { table: TableView }) {
  const t = useTranslations("tables.phone");
  const { list } = useFormatter();
  const { own } = usePhone();
  const others = table.people.filter(({ id }) => id !== own.participantId);
  if (others.length === 0) return t("alone");
  const names = others.map(({ id, name, here }) =>
    here ? <bdi key={id}>{name}</bdi> : <span key={id}>{t.rich("away", { name: () => <bdi>{name}</bdi> })}</span>,
  );
  return t.rich("with", { names: () => list(names) });
}
