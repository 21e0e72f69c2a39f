import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Banner } from "@/app/_ui/primitives/banner";
import { AccountForm } from "@/app/_ui/screens/account/account-form";
import { AccountPage } from "@/app/_ui/screens/account/account-page";
import { setNewPassword } from "@/app/account/actions";
import { linkTokens } from "@/lib/auth/link-tokens";
import { deps } from "@/lib/server/deps";

export const metadata: Metadata = { robots: { index: false } };

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, errors] = await Promise.all([getTranslations("account"), getTranslations("errors")]);
  const isOpen = await deps().store.accounts.isLinkOpen("reset", linkTokens.hash(token), new Date());
  return (
    <AccountPage title={t("newPasswordTitle")}>
      {isOpen ? (
        <AccountForm action={setNewPassword} fields={["password"]} submit="setPassword" choosing hidden={{ token }} />
      ) : (
        <Banner tone="bad">{errors("link_used")}</Banner>
      )}
    </AccountPage>
  );
}
