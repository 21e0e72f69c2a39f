import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_ui/primitives/messages";
import { QrCode } from "@/app/_ui/primitives/qr";
import { StageApp } from "@/app/_ui/screens/stage/stage-app";
import { StageMessage } from "@/app/_ui/screens/stage/stage-message";
import { deps } from "@/lib/server/deps";

type StagePageProps = { params: Promise<{ key: string }>; searchParams: Promise<{ address?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stage");
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** Opened by its unguessable key, signed in or not. What it shows of the workshop comes over the socket. */
export default async function StagePage({ params, searchParams }: StagePageProps) {
  const [{ key }, { address }] = await Promise.all([params, searchParams]);
  const { store, addresses } = deps();
  const workshop = await store.workshops.byStageKey(key);
  if (workshop === null) return <NoStage />;

  // The facilitator may have chosen one of several addresses; a strange one in the link is not shown to a room.
  const base = addresses.all().find((known) => known === address) ?? addresses.joinBase();
  const url = `${base}/join/${workshop.code}`;
  const common = await getTranslations("common");
  const join = {
    code: workshop.code,
    host: base.replace(/^https?:\/\//, ""),
    qr: <QrCode text={url} label={common("qrLabel", { address: url })} />,
  };
  return (
    <Messages areas={["stage", "tables", "prompts", "common"]}>
      <StageApp stageKey={key} join={join} article={workshop.article} />
    </Messages>
  );
}

async function NoStage() {
  const t = await getTranslations("stage.unknown");
  return (
    <div className="stage" data-theme="dark">
      <StageMessage title={t("title")}>
        <p>{t("text")}</p>
      </StageMessage>
    </div>
  );
}
