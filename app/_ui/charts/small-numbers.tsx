import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";

/** In place of a picture that would tell who answered what. `n` answers so far; `explain` adds the reason. */
export function SmallNumbers({ n, explain = false }: { n: number; explain?: boolean }) {
  const t = useTranslations("common.chart");
  return (
    <span className="too-few">
      <EyeOff size="1.25em" />
      <span>
        {explain ? <b>{t("tooFew")}</b> : t(n === 0 ? "nobody" : "tooFew")}
        {explain ? <span className="block">{t("tooFewWhy", { count: n })}</span> : null}
      </span>
    </span>
  );
}
