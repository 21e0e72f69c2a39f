"use client";

import { usePhone } from "./phone-context";
import { TableSeating } from "./table-seating";
import { TableWork } from "./table-work";

/** Whether this phone shows its table instead of the talk: seats are dealt or boards are open, and it has one. */
export function useAtTable(): boolean {
  const { view, own, table } = usePhone();
  return (view.tables === "seating" || view.tables === "open") && own.table !== null && table?.number === own.table;
}

/** The screen of the step between discuss and the second round. */
export function TableScreen() {
  const { view, table } = usePhone();
  if (table === null) return null;
  return view.tables === "open" ? <TableWork key={table.number} table={table} /> : <TableSeating table={table} />;
}
