import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_ui/screens/account/account-form";
import { AccountPage } from "@/app/_ui/screens/account/account-page";
import { LinkOver } from "@/app/_ui/screens/account/link-over";
import { setNewPassword } from "@/app/account/actions";
import { linkTokens } from "@/lib/auth/link-tokens";
import { deps } from "@/lib/server/deps";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("newPasswordTitle"), robots: { index: false } };
}

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations("account");
  const isOpen = await deps().store.accounts.isLinkOpen("reset", linkTokens.hash(token), new Date());
  if (!isOpen) return <LinkOver />;
  return (
    <AccountPage title={t("newPasswordTitle")}>
      <AccountForm action={setNewPassword} fields={["password"]} submit="setPassword" choosing hidden={{ token }} />
    </AccountPage>
  );
}
