import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GoLink } from "@/app/_ui/primitives/go-button";
import { PlainPage } from "@/app/_ui/screens/plain/plain-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shared"))("goneTitle") };
}

/** One page for every reason for which a link does not open. */
export default async function NoReport() {
  const [t, common, errors] = await Promise.all([
    getTranslations("shared"),
    getTranslations("common"),
    getTranslations("errors"),
  ]);
  return (
    <PlainPage product={common("product")} title={t("goneTitle")} lead={t("goneLead")}>
      <div>
        <GoLink href="/">{errors("toFirstPage")}</GoLink>
      </div>
    </PlainPage>
  );
}
