import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Messages } from "@/app/_ui/primitives/messages";
import { ReportScreen } from "@/app/_ui/screens/report/report-screen";
import { requireOwnWorkshop } from "@/app/(facilitator)/gate";
import { buildReport } from "@/lib/reports/report";
import { deps } from "@/lib/server/deps";

type ReportPageProps = { params: Promise<{ id: string }> };

/** Once a request, for the title and for the page. */
const loadReport = cache(async (workshopId: string) => {
  const { id } = await requireOwnWorkshop(workshopId);
  const room = await deps().store.workshops.load(id);
  if (room === null) notFound();
  return { id, report: buildReport(room, "owner") };
});

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const [{ report }, t] = await Promise.all([loadReport((await params).id), getTranslations("report")]);
  return { title: t("title", { title: report.workshop.title }) };
}

export default async function ReportPage({ params }: ReportPageProps) {
  const { id, report } = await loadReport((await params).id);
  return (
    <Messages areas={["report", "common"]}>
      <ReportScreen
        report={report}
        files={`/api/workshops/${id}/report`}
        back={report.workshop.isDraft ? `/workshops/${id}` : "/workshops"}
      />
    </Messages>
  );
}
