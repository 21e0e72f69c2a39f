import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_ui/screens/account/account-form";
import { AccountPage } from "@/app/_ui/screens/account/account-page";
import { LinkOver } from "@/app/_ui/screens/account/link-over";
import { ProviderButtons } from "@/app/_ui/screens/account/provider-buttons";
import { carryInvitation, signUp } from "@/app/account/actions";
import { linkTokens } from "@/lib/auth/link-tokens";
import { providerNames } from "@/lib/auth/options";
import { deps } from "@/lib/server/deps";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("inviteTitle"), robots: { index: false } };
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations("account");
  const { env, store } = deps();
  const isOpen = await store.accounts.isLinkOpen("invite", linkTokens.hash(token), new Date());
  if (!isOpen) return <LinkOver />;
  return (
    <AccountPage title={t("inviteTitle")} lead={t("inviteLead")}>
      <AccountForm
        action={signUp}
        fields={["name", "email", "password"]}
        submit="signUp"
        choosing
        hidden={{ invite: token }}
      />
      <ProviderButtons
        providers={providerNames(env)}
        mail={env.smtp !== undefined}
        next="/workshops"
        before={carryInvitation.bind(null, token)}
      />
    </AccountPage>
  );
}
