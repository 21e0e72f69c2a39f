import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LocalDate } from "@/app/_ui/primitives/local-date";
import { Messages } from "@/app/_ui/primitives/messages";
import { KeptPage } from "@/app/_ui/screens/follow-up/kept-page";
import { KeptSentences } from "@/app/_ui/screens/plain/kept-sentences";
import { PlainPage } from "@/app/_ui/screens/plain/plain-page";
import { ownBase } from "@/app/request";
import { readKeepToken } from "@/lib/auth/keep-token";
import { followUpView } from "@/lib/domain/view-follow-up";
import { deps } from "@/lib/server/deps";

type KeepPageProps = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("keep");
  return { title: t("metaTitle"), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/**
 * One participant's own sentences, by a link that only its writer was given. It outlives the workshop's end, and weeks later
 * is where the follow-up asks.
 */
export default async function KeepPage({ params }: KeepPageProps) {
  const { store, secrets, mailer } = deps();
  const { token } = await params;
  const participantId = readKeepToken(token, secrets.tokens);
  const [t, common, kept] = await Promise.all([
    getTranslations("keep"),
    getTranslations("common"),
    participantId && store.followUps.find(participantId),
  ]);
  if (!kept) return <PlainPage product={common("product")} title={t("goneTitle")} lead={t("goneText")} />;
  const { keepsake } = kept;
  const followUp = followUpView(kept, mailer !== undefined, Date.now());
  return (
    <Messages areas={["keep", "followUp", "common"]}>
      <PlainPage
        product={common("product")}
        title={t("title")}
        lead={t.rich("lead", { title: keepsake.title, date: () => <LocalDate at={keepsake.at} /> })}
      >
        {followUp === null ? (
          <KeptSentences kept={keepsake} />
        ) : (
          <KeptPage
            kept={keepsake}
            keep={`/keep/${token}`}
            link={`${await ownBase()}/keep/${token}`}
            followUp={followUp}
          />
        )}
      </PlainPage>
    </Messages>
  );
}
