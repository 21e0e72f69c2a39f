import { useTranslations } from "next-intl";
import type { Sentences } from "@/lib/reports/sentences";

/** How it was counted, and whose view the article's is. */
export function ReportMethod({ sentences }: { sentences: Sentences["method"] }) {
  const t = useTranslations("report");
  return (
    <footer className="muted sm rp-e stack gap-3">
      <h2 className="text-lg">{t("method")}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </footer>
  );
}
