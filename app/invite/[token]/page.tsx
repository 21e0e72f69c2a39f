import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Banner } from "@/app/_ui/primitives/banner";
import { AccountForm } from "@/app/_ui/screens/account/account-form";
import { AccountPage } from "@/app/_ui/screens/account/account-page";
import { ProviderButtons } from "@/app/_ui/screens/account/provider-buttons";
import { carryInvitation, signUp } from "@/app/account/actions";
import { linkTokens } from "@/lib/auth/link-tokens";
import { providerNames } from "@/lib/auth/options";
import { deps } from "@/lib/server/deps";

export const metadata: Metadata = { robots: { index: false } };

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, errors] = await Promise.all([getTranslations("account"), getTranslations("errors")]);
  const { env, store } = deps();
  const isOpen = await store.accounts.isLinkOpen("invite", linkTokens.hash(token), new Date());
  return (
    <AccountPage title={t("inviteTitle")} lead={t("inviteLead")}>
      {isOpen ? (
        <>
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
        </>
      ) : (
        <Banner tone="bad">{errors("link_used")}</Banner>
      )}
    </AccountPage>
  );
}
