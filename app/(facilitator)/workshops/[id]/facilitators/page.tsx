import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/primitives/button";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import { Messages } from "@/app/_ui/primitives/messages";
import { AskedForm } from "@/app/_ui/screens/desk/asked-form";
import { DeskFrame } from "@/app/_ui/screens/desk/desk-frame";
import { Outcome } from "@/app/_ui/screens/desk/outcome";
import { requireOwnWorkshop } from "@/app/(facilitator)/gate";
import { ownBase } from "@/app/request";
import { deps } from "@/lib/server/deps";
import type { WorkshopFacilitator } from "@/lib/usecases/ports";
import { handOverTo, makeLink, removeFacilitator, stopFacilitating, turnLinkOff } from "./actions";

type FacilitatorsPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ to?: string; left?: string; late?: string; removed?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("facilitators"))("title") };
}

/** Who steers a workshop together. Plain forms: it works on any device, with or without a script. */
export default async function FacilitatorsPage({ params, searchParams }: FacilitatorsPageProps) {
  const { facilitator: me, id } = await requireOwnWorkshop((await params).id);
  const { store } = deps();
  const [{ to, left, late, removed }, t, title, people, key] = await Promise.all([
    searchParams,
    getTranslations("facilitators"),
    store.workshops.titleOf(id),
    store.coFacilitators.list(id),
    store.coFacilitators.key(id),
  ]);
  if (title === null) notFound();
  const owning = people.find(({ role }) => role === "owner");
  const isOwner = owning?.id === me.id;
  const owner = owning?.name || t("somebody");
  return (
    <Messages areas={["facilitators", "common", "workshops"]}>
      <DeskFrame name={me.name} here="workshops">
        <main className="desk-narrow">
          <div>
            <h1 className="text-3xl wrap-anywhere">{t("title")}</h1>
            <p className="lg muted mt-2">{t("lead", { title })}</p>
          </div>
          {to === undefined ? null : <Outcome tone="ok">{t("handed", { owner })}</Outcome>}
          {/* Anew for each who is removed: the same words again would not be announced. */}
          {removed === undefined ? null : (
            <Outcome key={people.length} tone="ok">
              {t("removed")}
            </Outcome>
          )}
          {left === undefined ? null : <Outcome tone="bad">{t("hasLeft")}</Outcome>}
          {late === undefined ? null : <Outcome tone="bad">{t("handedBefore", { owner })}</Outcome>}
          <ul className="past">
            {people.map((one) => (
              <Row key={one.id} workshopId={id} one={one} me={me.id} isOwner={isOwner} />
            ))}
          </ul>
          {isOwner ? (
            <InviteByLink workshopId={id} link={key === null ? null : `${await ownBase()}/facilitate/${key}`} />
          ) : null}
          <div>
            <ButtonLink href={`/workshops/${id}`}>{t("open")}</ButtonLink>
          </div>
        </main>
      </DeskFrame>
    </Messages>
  );
}

type RowProps = { workshopId: string; one: WorkshopFacilitator; me: string; isOwner: boolean };

async function Row({ workshopId, one, me, isOwner }: RowProps) {
  const t = await getTranslations("facilitators");
  const { id, name, role } = one;
  const isMe = id === me;
  return (
    <li className="flex-wrap gap-y-2! py-4">
      <span className={isOwner && !isMe ? "basis-full wrap-anywhere" : "grow basis-48 wrap-anywhere"}>
        <b>
          <bdi>{isMe ? t("you", { name }) : name}</bdi>
        </b>
        <span className="muted sm block">{t(role)}</span>
      </span>
      {isOwner && !isMe ? (
        <>
          <AskedForm
            action={handOverTo.bind(null, workshopId, id)}
            label={t("handOver", { name })}
            title={t("handOverTitle", { name })}
            text={t("handOverText", { name })}
            safe={t("keepIt")}
            confirm={t("handOver", { name })}
          />
          <AskedForm
            quiet
            action={removeFacilitator.bind(null, workshopId, id)}
            label={t("remove", { name })}
            title={t("removeTitle", { name })}
            text={t("removeText", { name })}
            safe={t("keepThem")}
            confirm={t("remove", { name })}
          />
        </>
      ) : null}
      {isMe && role === "co" ? (
        <form action={stopFacilitating.bind(null, workshopId)}>
          <Button type="submit" variant="quiet">
            {t("leave")}
          </Button>
        </form>
      ) : null}
    </li>
  );
}

async function InviteByLink({ workshopId, link }: { workshopId: string; link: string | null }) {
  const t = await getTranslations("facilitators");
  return (
    <section className="dp">
      <h2 className="text-xl">{t("linkHeading")}</h2>
      <p className="muted mb-2">{t("linkHint")}</p>
      {link === null ? null : (
        <>
          <p className="break-all" dir="ltr" data-testid="co-link">
            {link}
          </p>
          <div className="row flex-wrap">
            <CopyButton text={link} label={t("copyLink")} variant="secondary" />
          </div>
        </>
      )}
      <div className="row flex-wrap">
        <form action={makeLink.bind(null, workshopId)}>
          <Button type="submit">{t(link === null ? "makeLink" : "newLink")}</Button>
        </form>
        {link === null ? null : (
          <form action={turnLinkOff.bind(null, workshopId)}>
            <Button type="submit" variant="quiet">
              {t("closeLink")}
            </Button>
          </form>
        )}
      </div>
      {link === null ? null : <p className="hint">{t("newLinkHint")}</p>}
    </section>
  );
}
