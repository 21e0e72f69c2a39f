import { useTranslations } from "next-intl";
import type { Sentences } from "@/lib/reports/sentences";
import { SentenceList } from "./sentence-list";

/** What can be said of people beyond their answers: how sure they were, and what a table had to do with it. */
export function ReportPeople({ sentences }: { sentences: Pick<Sentences, "confidence" | "tables"> }) {
  const t = useTranslations("report");
  const { confidence, tables } = sentences;
  return (
    <>
      {confidence.length === 0 ? null : (
        <section>
          <h2>{t("confidence.title")}</h2>
          <SentenceList sentences={confidence} />
        </section>
      )}
      {tables.length === 0 ? null : (
        <section>
          <h2>{t("members.title")}</h2>
          <SentenceList sentences={tables} />
        </section>
      )}
    </>
  );
}
