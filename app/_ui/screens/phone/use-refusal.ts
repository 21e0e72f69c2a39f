"use client";

import { useTranslations } from "next-intl";
import { ANY_REFUSAL, REFUSALS } from "./refusals";

/** The sentence for a refusal's code; that there is no connection is said by each screen itself. */
export function useRefusal(): (code: string) => string {
  const t = useTranslations("errors");
  return (code) => t(REFUSALS.find((one) => one === code) ?? ANY_REFUSAL);
}
