import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GoButton, GoLink } from "@/app/_ui/primitives/go-button";
import { KeptPage } from "@/app/_ui/primitives/kept-page";
import { PlainPage } from "@/app/_ui/screens/plain/plain-page";
import { readDeviceToken } from "@/lib/auth/device-token";
import { nameOf } from "@/lib/domain/workshop";
import { deps } from "@/lib/server/deps";
import { participantOf } from "../participant";
import { goOnHere } from "./actions";

type ContinuePageProps = { params: Promise<{ code: string }>; searchParams: Promise<{ t?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("me"))("continue"), robots: { index: false }, referrer: "no-referrer" };
}

/** Where the link to another device leads: nothing happens until it is accepted. */
export default async function ContinuePage({ params, searchParams }: ContinuePageProps) {
  const [{ code }, { t: token }] = await Promise.all([params, searchParams]);
  const { store, secrets } = deps();
  const [t, common] = await Promise.all([getTranslations("me"), getTranslations("common")]);
  const identity = readDeviceToken(token, secrets.tokens, Date.now());
  const [person, workshop, here] = await Promise.all([
    identity && store.participants.find(identity.participantId),
    store.workshops.openByCode(code),
    participantOf(code),
  ]);
  if (!person || person.removed || workshop === null || workshop.id !== person.workshopId)
    return (
      <PlainPage product={common("product")} title={t("goneTitle")} lead={t("goneText")}>
        <div>
          <GoLink href={`/join/${code}`}>{t("join")}</GoLink>
        </div>
      </PlainPage>
    );
  const name = nameOf(workshop, person);
  return (
    <PlainPage
      product={common("product")}
      title={t("continueTitle", { name })}
      lead={t("continueText", { name, title: workshop.title })}
    >
      <KeptPage of={null} />
      {here !== null && here.id !== person.id ? <p>{t("continueOther", { other: nameOf(workshop, here) })}</p> : null}
      <form action={goOnHere.bind(null, code, token ?? "")}>
        <GoButton type="submit" wide>
          {t("continue")}
        </GoButton>
      </form>
    </PlainPage>
  );
}
