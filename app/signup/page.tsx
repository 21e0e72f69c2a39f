import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_ui/screens/account/account-form";
import { AccountPage } from "@/app/_ui/screens/account/account-page";
import { ProviderButtons } from "@/app/_ui/screens/account/provider-buttons";
import { currentFacilitator } from "@/app/(facilitator)/gate";
import { signUp } from "@/app/account/actions";
import { providerNames } from "@/lib/auth/options";
import { deps } from "@/lib/server/deps";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("signUpTitle") };
}

export default async function SignUpPage() {
  if (await currentFacilitator()) redirect("/workshops");
  const { env, store } = deps();
  const isFirst = !(await store.accounts.any());
  if (!isFirst && env.registration !== "open") redirect("/signin");
  const t = await getTranslations("account");
  return (
    <AccountPage title={t(isFirst ? "firstTitle" : "signUpTitle")} lead={t(isFirst ? "firstLead" : "signUpLead")}>
      <AccountForm action={signUp} fields={["name", "email", "password"]} submit="signUp" choosing />
      <ProviderButtons providers={providerNames(env)} mail={env.smtp !== undefined} next="/workshops" />
    </AccountPage>
  );
}
