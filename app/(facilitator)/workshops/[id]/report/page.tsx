import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_ui/primitives/messages";
import { ReportScreen } from "@/app/_ui/screens/report/report-screen";
import { requireOwnWorkshop } from "@/app/(facilitator)/gate";
import { buildReport } from "@/lib/reports/report";
import { deps } from "@/lib/server/deps";

type ReportPageProps = { params: Promise<{ id: string }> };

async function loadReport(params: ReportPageProps["params"]) {
  const { id } = await requireOwnWorkshop((await params).id);
  const room = await deps().store.workshops.load(id);
  if (room === null) notFound();
  return { id, report: buildReport(room, "owner") };
}

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const [{ report }, t] = await Promise.all([loadReport(params), getTranslations("report")]);
  return { title: t("title", { title: report.workshop.title }) };
}

export default async function ReportPage({ params }: ReportPageProps) {
  const { id, report } = await loadReport(params);
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
