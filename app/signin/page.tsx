import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_ui/screens/account/account-form";
import { AccountPage } from "@/app/_ui/screens/account/account-page";
import type { FormState } from "@/app/_ui/screens/account/form-state";
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
  const first: FormState = asked.sent ? { code: null, done: "mail_sent" } : { code: readError(asked.error) };
  return (
    <AccountPage title={t("signInTitle")} lead={t("signInLead")}>
      <AccountForm action={signIn} fields={["email", "password"]} submit="signIn" hidden={{ next }} first={first} />
      <ProviderButtons providers={providerNames(env)} mail={env.smtp !== undefined} next={next} />
      <p className="row flex-wrap">
        <Link href="/reset">{t("forgotPassword")}</Link>
        {env.registration === "open" ? <Link href="/signup">{t("makeAccount")}</Link> : null}
      </p>
    </AccountPage>
  );
}

/** next-auth's own codes, and ours from lib/auth/options. */
const ERRORS: Record<string, FormState["code"]> = {
  not_invited: "not_invited",
  too_many_tries: "too_many_tries",
  OAuthAccountNotLinked: "account_not_linked",
  Verification: "link_used",
};

const readError = (code: string | undefined): FormState["code"] =>
  code === undefined ? null : (ERRORS[code] ?? "provider_failed");
