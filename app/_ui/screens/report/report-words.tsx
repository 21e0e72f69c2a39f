import { useTranslations } from "next-intl";
import { wordsCounted } from "@/lib/domain/last-word";
import type { Report } from "@/lib/reports/report";

/** What people gave it at the end, and one word of each, by the alphabet and without writers. */
export function ReportWords({ words, rating }: Pick<Report, "words" | "rating">) {
  const t = useTranslations("report");
  return (
    <>
      {rating.mean === null ? null : (
        <p className="lg">{t("rating", { answers: rating.answers, mean: rating.mean })}</p>
      )}
      {words.length === 0 ? null : (
        <section>
          <h2>{t("words")}</h2>
          <p className="muted rp-p">{t("wordsText")}</p>
          <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
            {wordsCounted(words).map(({ text, count }) => (
              <li key={text} className="flare text-lg font-bold" dir="auto">
                {t("wordTimes", { word: text, count })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
