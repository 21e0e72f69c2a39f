import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { GoLink } from "@/app/_ui/primitives/go-button";
import { Messages } from "@/app/_ui/primitives/messages";
import { PlainPage } from "@/app/_ui/screens/plain/plain-page";
import { ReportScreen } from "@/app/_ui/screens/report/report-screen";
import { PasswordForm } from "@/app/_ui/screens/shared/password-form";
import { SharedDownloads } from "@/app/_ui/screens/shared/shared-downloads";
import { BusyPage } from "@/app/busy-page";
import { refused } from "@/lib/domain/result";
import { isShareable } from "@/lib/domain/sharing";
import { sentencesOf } from "@/lib/reports/sentences";
import { deps } from "@/lib/server/deps";
import type { Reports } from "@/lib/usecases/ports";
import type { FoundLink } from "@/lib/usecases/report-links";
import { unlock } from "./actions";
import { openLink } from "./opened-link";

type SharedPageProps = { params: Promise<{ key: string }> };

/** What the link shows, asked for once a request. Before commit nothing is made (SHARE-2). */
const loadShared = cache(
  async ({ workshopId, phase, choices }: FoundLink): ReturnType<Reports["value"]> =>
    isShareable(phase) ? deps().reports.value(workshopId, choices) : refused("no_report"),
);

export async function generateMetadata({ params }: SharedPageProps): Promise<Metadata> {
  const opened = await openLink((await params).key);
  if (opened.state === "gone") notFound();
  const [shared, t] = await Promise.all([opened.state === "open" ? loadShared(opened.link) : null, getTranslations()]);
  return {
    title: shared?.ok ? t("report.title", { title: shared.value.report.workshop.title }) : t("shared.title"),
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

/** A report for whoever has its link, and its password where it has one. Read only. */
export default async function SharedReportPage({ params }: SharedPageProps) {
  const { key } = await params;
  const opened = await openLink(key);
  if (opened.state === "gone") notFound();
  if (opened.state === "locked") return <AskPassword linkKey={key} />;
  const shared = await loadShared(opened.link);
  if (!shared.ok) return shared.code === "busy" ? <BusyPage here={`/r/${key}`} /> : <NotYet linkKey={key} />;
  await deps().store.reportLinks.opened(opened.link.id, Date.now());
  const [say, format, locale] = await Promise.all([getTranslations(), getFormatter(), getLocale()]);
  const { report } = shared.value;
  return (
    <Messages areas={["report", "common"]}>
      <ReportScreen
        {...shared.value}
        sentences={sentencesOf(report, { say, format, locale })}
        actions={<SharedDownloads report={report} files={`/r/${key}`} />}
      />
    </Messages>
  );
}

async function AskPassword({ linkKey }: { linkKey: string }) {
  const [t, common] = await Promise.all([getTranslations("shared"), getTranslations("common")]);
  return (
    <Messages areas={["shared"]}>
      <PlainPage product={common("product")} title={t("passwordTitle")} lead={t("passwordLead")}>
        <PasswordForm action={unlock.bind(null, linkKey)} />
      </PlainPage>
    </Messages>
  );
}

/** Without the workshop's name: its link may be in the wrong hands as well. */
async function NotYet({ linkKey }: { linkKey: string }) {
  const [t, common] = await Promise.all([getTranslations("shared"), getTranslations("common")]);
  return (
    <PlainPage product={common("product")} title={t("waitTitle")} lead={t("waitLead")}>
      <div>
        <GoLink href={`/r/${linkKey}`} prefetch={false}>
          {t("waitAgain")}
        </GoLink>
      </div>
    </PlainPage>
  );
}
