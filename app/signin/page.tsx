import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_ui/screens/account/account-form";
import { AccountPage } from "@/app/_ui/screens/account/account-page";
import { FRESH } from "@/app/_ui/screens/account/form-state";
import { ProviderButtons } from "@/app/_ui/screens/account/provider-buttons";
import { currentFacilitator } from "@/app/(facilitator)/gate";
import { signIn } from "@/app/account/actions";
import { ownPath } from "@/app/account/sign-in-as";
import { providerNames } from "@/lib/auth/options";
import { deps } from "@/lib/server/deps";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("signInTitle") };
}

type Asked = { next?: string; error?: string; sent?: string };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const next = ownPath(asked.next ?? "");
  if (await currentFacilitator()) redirect(next);
  const { env, store } = deps();
  if (!(await store.accounts.any())) redirect("/signup");
  const t = await getTranslations("account");
  const providers = providerNames(env);
  const first = asked.error
    ? ({ code: asked.error === "not_invited" ? "not_invited" : "wrong_password" } as const)
    : FRESH;
  return (
    <AccountPage title={t("signInTitle")} lead={asked.sent ? t("mailSent") : t("signInLead")}>
      <AccountForm action={signIn} fields={["email", "password"]} submit="signIn" hidden={{ next }} first={first} />
      {providers.length > 0 || env.smtp ? (
        <ProviderButtons providers={providers} mail={env.smtp !== undefined} next={next} />
      ) : null}
      <p className="row flex-wrap">
        <Link href="/reset">{t("forgotPassword")}</Link>
        {env.registration === "open" ? <Link href="/signup">{t("makeAccount")}</Link> : null}
      </p>
    </AccountPage>
  );
}
