import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";

type SmallNumbersProps = {
  /** answers so far */
  n: number;
  /** adds the reason */
  explain?: boolean;
  /** one line of a chart, whose row says it in a sentence */
  brief?: boolean;
};

/** In place of a picture that would tell who answered what. */
export function SmallNumbers({ n, explain = false, brief = false }: SmallNumbersProps) {
  const t = useTranslations("common.chart");
  return (
    <span className="too-few" aria-hidden={brief || undefined}>
      <EyeOff size="1.25em" />
      <span>
        {explain ? <b>{t("tooFew")}</b> : brief ? t("brief", { count: n }) : t(n === 0 ? "nobody" : "tooFew")}
        {explain ? <span className="block">{t("tooFewWhy", { count: n })}</span> : null}
      </span>
    </span>
  );
}
