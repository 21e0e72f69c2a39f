import { useTranslations } from "next-intl";
import type { Report } from "@/lib/reports/report";
import type { Sentences } from "@/lib/reports/sentences";

type MethodProps = { rating: Report["rating"]; sentences: Sentences["method"] };

/** What people gave it, how it was counted, and whose view the article's is. */
export function ReportMethod({ rating, sentences }: MethodProps) {
  const t = useTranslations("report");
  return (
    <>
      {rating.mean === null ? null : <p>{t("rating", { answers: rating.answers, mean: rating.mean })}</p>}
      <footer className="muted sm rp-e stack gap-3">
        <h2 className="text-lg">{t("method")}</h2>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </footer>
    </>
  );
}
