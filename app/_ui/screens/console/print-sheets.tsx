"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useConsole } from "./console-context";

/** Sheets of the cards to print for people without a phone, with the address that the facilitator chose. */
export function PrintSheets() {
  const t = useTranslations("paper");
  const { workshopId, address } = useConsole();
  const link = (size: string, children: ReactNode) => (
    <a
      className="link inline-flex min-h-12 items-center"
      href={`/api/workshops/${workshopId}/sheet/${size}.pdf?address=${encodeURIComponent(address)}`}
      download
    >
      {children}
    </a>
  );
  return <p>{t.rich("print", { a4: (text) => link("a4", text), letter: (text) => link("letter", text) })}</p>;
}
