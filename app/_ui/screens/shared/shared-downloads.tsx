import { useTranslations } from "next-intl";
import { DownloadFile } from "@/app/_ui/screens/report/download/download-file";
import type { Report } from "@/lib/reports/report";

const FORMATS = ["PNG", "SVG"] as const;

/** What a reader of a link may take along, in one place. `files`: the link's own address. */
export function SharedDownloads({ report, files }: { report: Report; files: string }) {
  const t = useTranslations("report");
  const cards = report.cards.filter(({ first }) => first !== null);
  const pictures = (name: string) =>
    FORMATS.map((format) => ({ format, href: `${files}/${name}.${format.toLowerCase()}` }));
  return (
    <details className="rp-more print:hidden">
      <summary className="btn sec">{t("take.title")}</summary>
      <div className="rp-take">
        <div className="row flex-wrap gap-2">
          <DownloadFile variant="primary" label={t("take.a4")} href={`${files}/report-a4.pdf`} />
          <DownloadFile label={t("take.letter")} href={`${files}/report-letter.pdf`} />
        </div>
        <h2 className="text-lg">{t("take.pictures")}</h2>
        <ul>
          <Pictures title={t("overview")} files={pictures("butterfly")} />
          <Pictures title={t("shift")} files={pictures("movement")} />
          {cards.map(({ id, title }) => (
            <Pictures key={id} title={title} files={pictures(`card-${id}`)} />
          ))}
        </ul>
      </div>
    </details>
  );
}

function Pictures({ title, files }: { title: string; files: { format: string; href: string }[] }) {
  const t = useTranslations("report");
  return (
    <li>
      <bdi className="min-w-0 grow break-words">{title}</bdi>
      {files.map(({ format, href }) => (
        <a key={format} href={href} download="" aria-label={t("take.picture", { title, format })}>
          {format}
        </a>
      ))}
    </li>
  );
}
