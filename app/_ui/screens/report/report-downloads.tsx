import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { MIN_SHOWN } from "@/lib/domain/policy";
import type { Report } from "@/lib/reports/report";
import { DownloadFile } from "./download/download-file";

type ReportDownloadsProps = {
  report: Report;
  files: string;
  /** where to go back to while the workshop goes on; null: to the list */
  console: string | null;
  /** more to do with it, before the way back */
  children?: ReactNode;
};

/** What a facilitator does with an own report: the formats most people take, and the others behind one button. */
export function ReportDownloads({ report, files, console, children }: ReportDownloadsProps) {
  const t = useTranslations("report");
  return (
    <nav className="row rp-x print:hidden" aria-label={t("downloads")}>
      <DownloadFile variant="primary" label={t("pdf")} href={`${files}/report-a4.pdf`} />
      <DownloadFile label={t("xlsx")} href={`${files}/report.xlsx`} />
      <DownloadFile label={t("pptx")} href={`${files}/report.pptx`} />
      <MoreFormats report={report} files={files} />
      {children}
      <ButtonLink variant="quiet" href={console ?? "/workshops"}>
        {t(console ? "console" : "list")}
      </ButtonLink>
    </nav>
  );
}

function MoreFormats({ report, files }: Pick<ReportDownloadsProps, "report" | "files">) {
  const t = useTranslations("report");
  const more = [
    { file: "report-letter.pdf", label: t("pdfLetter") },
    { file: "butterfly.png", label: t("images.overview", { format: "PNG" }) },
    { file: "butterfly.svg", label: t("images.overview", { format: "SVG" }) },
    { file: "movement.png", label: t("images.movement", { format: "PNG" }) },
    { file: "movement.svg", label: t("images.movement", { format: "SVG" }) },
    { file: "cards.csv", label: t("cardsCsv") },
    ...(report.people.joined < MIN_SHOWN ? [] : [{ file: "answers.csv", label: t("answersCsv") }]),
    { file: "report.json", label: t("json") },
  ];
  return (
    <details className="rp-more">
      <summary className="btn sec">{t("moreFormats")}</summary>
      <ul>
        {more.map(({ file, label }) => (
          <li key={file}>
            <a href={`${files}/${file}`} download="">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
