import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import { GoLink } from "@/app/_ui/primitives/go-button";
import { KeptPage } from "@/app/_ui/primitives/kept-page";
import { Messages } from "@/app/_ui/primitives/messages";
import { QrCode } from "@/app/_ui/primitives/qr";
import { ForgetForm } from "@/app/_ui/screens/phone/forget-form";
import { NotSentYet } from "@/app/_ui/screens/phone/not-sent-yet";
import { PlainPage } from "@/app/_ui/screens/plain/plain-page";
import { ownBase } from "@/app/request";
import { DEVICE_LINK_MS, deviceToken } from "@/lib/auth/device-token";
import { SHARED_MAX } from "@/lib/auth/shared-device";
import { nameOf, type Participant } from "@/lib/domain/workshop";
import { deps } from "@/lib/server/deps";
import { participantOf } from "../participant";
import { forget, leave, nextPerson, switchTo } from "./actions";
import { sharedOn } from "./shared";

type MePageProps = { params: Promise<{ code: string }>; searchParams: Promise<{ ask?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("me"))("title"), robots: { index: false } };
}

/** One's own place: another device, a phone that goes round, leaving. Plain forms, in every phase. */
export default async function MePage({ params, searchParams }: MePageProps) {
  const { code } = await params;
  const me = await participantOf(code);
  if (me === null || me.removed) redirect(`/play/${code}`);
  const { store, secrets } = deps();
  const [{ ask }, t, common, workshop, others, base] = await Promise.all([
    searchParams,
    getTranslations("me"),
    getTranslations("common"),
    store.workshops.openByCode(code),
    sharedOn(code, me.workshopId),
    ownBase(),
  ]);
  if (workshop === null) redirect("/");
  const named = (person: Participant) => nameOf(workshop, person);
  const token = deviceToken(
    { participantId: me.id, workshopId: me.workshopId },
    Date.now() + DEVICE_LINK_MS,
    secrets.tokens,
  );
  const link = `${base}/play/${code}/continue?t=${token}`;
  return (
    <Messages areas={["common", "me"]}>
      <KeptPage of={null} />
      <PlainPage
        product={common("product")}
        title={t("title")}
        lead={t("lead", { name: named(me), title: workshop.title })}
      >
        <div>
          <GoLink href={`/play/${code}`}>{t("back")}</GoLink>
        </div>
        <Panel title={t("deviceHeading")} text={t("deviceText")}>
          <div className="qr-box mx-auto max-w-64" data-testid="device-link" data-link={link}>
            <QrCode text={link} label={t("deviceQr")} />
          </div>
          <CopyButton text={link} label={t("copy")} />
        </Panel>
        <Panel id="next" title={t("sharedHeading")} text={t("sharedText")}>
          <NotSentYet participantId={me.id} />
          {others.map(({ person }) => (
            <form key={person.id} action={switchTo.bind(null, code, person.id)}>
              <Button type="submit" wide>
                {t("switch", { name: named(person) })}
              </Button>
            </form>
          ))}
          {others.length + 1 >= SHARED_MAX ? (
            <p className="hint">{t("full")}</p>
          ) : (
            <form action={nextPerson.bind(null, code)}>
              <Button type="submit" wide>
                {t("next")}
              </Button>
            </form>
          )}
        </Panel>
        <Panel id="leave" title={t("leaveHeading")} text={ask === "forget" ? t("forgetAsk") : t("leaveText")}>
          {ask === "forget" ? (
            <ForgetForm participantId={me.id} forget={forget.bind(null, code)}>
              <Button type="submit" variant="bad" wide>
                {t("forgetYes")}
              </Button>
            </ForgetForm>
          ) : (
            <>
              <form action={leave.bind(null, code)}>
                <Button type="submit" wide>
                  {t("leave")}
                </Button>
              </form>
              <form method="get" action="#leave">
                <input type="hidden" name="ask" value="forget" />
                <Button type="submit" variant="quiet" wide>
                  {t("forget")}
                </Button>
              </form>
            </>
          )}
        </Panel>
      </PlainPage>
    </Messages>
  );
}

type PanelProps = { id?: string; title: string; text: string; children: ReactNode };

const Panel = ({ id, title, text, children }: PanelProps) => (
  <section className="dp stack gap-3" id={id}>
    <h2 className="text-xl">{title}</h2>
    <p className="muted">{text}</p>
    {children}
  </section>
);
