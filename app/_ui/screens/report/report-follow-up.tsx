import { useTranslations } from "next-intl";
import { SentenceList } from "./sentence-list";

/** What came of it weeks later; the cards' third row stands card by card. */
export function ReportFollowUp({ sentences }: { sentences: readonly string[] }) {
  const t = useTranslations("report.followUp");
  if (sentences.length === 0) return null;
  return (
    <section>
      <h2>{t("title")}</h2>
      <SentenceList sentences={sentences} />
    </section>
  );
}
