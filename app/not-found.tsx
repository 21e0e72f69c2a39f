import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GoLink } from "@/app/_ui/primitives/go-button";
import { PlainPage } from "@/app/_ui/screens/plain/plain-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("errors"))("notFoundTitle") };
}

/** Also for somebody else's workshop: it looks like none. */
export default async function NotFound() {
  const [t, common] = await Promise.all([getTranslations("errors"), getTranslations("common")]);
  return (
    <PlainPage product={common("product")} title={t("notFoundTitle")} lead={t("notFoundText")}>
      <div>
        <GoLink href="/">{t("toFirstPage")}</GoLink>
      </div>
    </PlainPage>
  );
}
