import { useTranslations } from "next-intl";
import type { Report } from "@/lib/reports/report";

/** One word of each at the end, by the alphabet and without writers. */
export function ReportWords({ words }: Pick<Report, "words">) {
  const t = useTranslations("report");
  if (words.length === 0) return null;
  return (
    <section>
      <h2>{t("words")}</h2>
      <p className="muted rp-p">{t("wordsText")}</p>
      <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        {words.map((word, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same; the list never changes
          <li key={place} className="flare text-lg font-bold" dir="auto">
            {word}
          </li>
        ))}
      </ul>
    </section>
  );
}
