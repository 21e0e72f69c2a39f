import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GoButton, GoLink } from "@/app/_ui/primitives/go-button";
import { PlainPage } from "@/app/_ui/screens/plain/plain-page";
import { requireFacilitator } from "@/app/(facilitator)/gate";
import { deps } from "@/lib/server/deps";
import { accept } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("facilitators"))("title"), robots: { index: false } };
}

/** Where a co-facilitator's link leads: nothing happens until it is accepted. */
export default async function FacilitatePage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  const me = await requireFacilitator(`/facilitate/${encodeURIComponent(key)}`);
  const { store } = deps();
  const [t, common, errors] = await Promise.all([
    getTranslations("facilitators"),
    getTranslations("common"),
    getTranslations("errors"),
  ]);
  const workshop = await store.coFacilitators.byKey(key);
  if (workshop === null)
    return (
      <PlainPage product={common("product")} title={t("goneTitle")} lead={t("goneText")}>
        <div>
          <GoLink href="/workshops">{errors("toFirstPage")}</GoLink>
        </div>
      </PlainPage>
    );
  if ((await store.workshops.roleOf(workshop.id, me.id)) !== null) redirect(`/workshops/${workshop.id}`);
  return (
    <PlainPage
      product={common("product")}
      title={t("askTitle", { title: workshop.title })}
      lead={t("askText", { owner: workshop.owner })}
    >
      <form action={accept.bind(null, key)}>
        <GoButton type="submit">{t("accept")}</GoButton>
      </form>
    </PlainPage>
  );
}
