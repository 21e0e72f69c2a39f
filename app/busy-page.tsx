import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { GoLink } from "@/app/_ui/primitives/go-button";
import { PlainPage } from "@/app/_ui/screens/plain/plain-page";
import { deps } from "@/lib/server/deps";

/** Instead of a page that the server has no place for now (503). `here`: its address, to ask again. */
export async function BusyPage({ here }: { here: string }) {
  deps().answerWith(await headers(), 503);
  const [t, common] = await Promise.all([getTranslations("errors"), getTranslations("common")]);
  return (
    <PlainPage product={common("product")} title={t("busyTitle")} lead={t("busyText")}>
      <div>
        <GoLink href={here} prefetch={false}>
          {t("busyAgain")}
        </GoLink>
      </div>
    </PlainPage>
  );
}
