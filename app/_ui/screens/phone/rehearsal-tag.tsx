"use client";

import { useTranslations } from "next-intl";
import { Pill } from "@/app/_ui/primitives/pill";
import { usePhone } from "./phone-context";

/** Whoever joins a rehearsal reads on every screen that it is one. */
export function RehearsalTag() {
  const t = useTranslations("common");
  const { view } = usePhone();
  return view.rehearsal ? <Pill tone="line">{t("rehearsal")}</Pill> : null;
}
