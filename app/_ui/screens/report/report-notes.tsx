import { useTranslations } from "next-intl";
import type { Report } from "@/lib/reports/report";
import type { ReportCard } from "@/lib/reports/report-card";

/** What the facilitators noted on the steps. Only their own report has any (NOTE-3). */
export function ReportNotes({ notes }: { notes: Report["stepNotes"] }) {
  const t = useTranslations("report");
  const phaseName = useTranslations("common.phase");
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>{t("notes")}</h2>
      <p className="muted rp-p">{t("notesText")}</p>
      <dl className="stack gap-4 mt-4">
        {notes.map(({ phase, text }) => (
          <div key={phase}>
            <dt className="w6">{phaseName(phase)}</dt>
            <dd className="max-w-prose whitespace-pre-wrap wrap-anywhere" dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function CardNote({ card: { note } }: { card: ReportCard }) {
  const t = useTranslations("report");
  if (note === null) return null;
  return (
    <div>
      <p className="sm muted">{t("notes")}</p>
      <p className="max-w-prose whitespace-pre-wrap wrap-anywhere" dir="auto">
        {note}
      </p>
    </div>
  );
}
