import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Banner } from "@/app/_ui/primitives/banner";
import { AccountForm } from "@/app/_ui/screens/account/account-form";
import { AccountPage } from "@/app/_ui/screens/account/account-page";
import { askForReset } from "@/app/account/actions";
import { deps } from "@/lib/server/deps";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("resetTitle") };
}

export default async function ResetPage() {
  const [t, errors] = await Promise.all([getTranslations("account"), getTranslations("errors")]);
  const { smtp } = deps().env;
  return (
    <AccountPage title={t("resetTitle")} lead={smtp ? t("resetLead") : undefined}>
      {smtp ? (
        <AccountForm action={askForReset} fields={["email"]} submit="sendReset" />
      ) : (
        <Banner>{errors("no_mail")}</Banner>
      )}
    </AccountPage>
  );
}
