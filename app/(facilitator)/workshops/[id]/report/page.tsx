import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { Messages } from "@/app/_ui/primitives/messages";
import { ReportDownloads } from "@/app/_ui/screens/report/report-downloads";
import { ReportScreen } from "@/app/_ui/screens/report/report-screen";
import { ShareButton } from "@/app/_ui/screens/share/share-button";
import { requireOwnWorkshop } from "@/app/(facilitator)/gate";
import { BusyPage } from "@/app/busy-page";
import { isShareable } from "@/lib/domain/sharing";
import { sentencesOf } from "@/lib/reports/sentences";
import { deps } from "@/lib/server/deps";
import { mailLink, makeLink, turnLinkOff } from "./share-actions";
import { listLinks } from "./share-links";

type ReportPageProps = { params: Promise<{ id: string }> };

/** Once a request, for the title and for the page. `made`: null when the server has no place for it now. */
const loadReport = cache(async (workshopId: string) => {
  const { id, facilitator } = await requireOwnWorkshop(workshopId);
  const found = await deps().reports.value(id, "owner");
  if (!found.ok && found.code === "no_report") notFound();
  return { id, facilitator, made: found.ok ? found.value : null };
});

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const [{ made }, t] = await Promise.all([loadReport((await params).id), getTranslations()]);
  return { title: made ? t("report.title", { title: made.report.workshop.title }) : t("errors.busyTitle") };
}

export default async function ReportPage({ params }: ReportPageProps) {
  const { id, facilitator, made } = await loadReport((await params).id);
  if (made === null) return <BusyPage here={`/workshops/${id}/report`} />;
  const { report, isRehearsal } = made;
  const [say, format, locale] = await Promise.all([getTranslations(), getFormatter(), getLocale()]);
  const { isDraft, phase } = report.workshop;
  const downloads = (
    <ReportDownloads
      report={report}
      files={`/api/workshops/${id}/report`}
      console={isDraft || isRehearsal ? `/workshops/${id}` : null}
    >
      <ShareButton
        first={await listLinks(id, facilitator)}
        actions={{ make: makeLink.bind(null, id), turnOff: turnLinkOff.bind(null, id), mail: mailLink.bind(null, id) }}
        isEarly={!isShareable(phase)}
      />
    </ReportDownloads>
  );
  return (
    <Messages areas={["report", "share", "common"]}>
      <ReportScreen
        report={report}
        sentences={sentencesOf(report, { say, format, locale })}
        isRehearsal={isRehearsal}
        actions={downloads}
      />
    </Messages>
  );
}
