import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Banner } from "@/app/_ui/primitives/banner";
import { Button } from "@/app/_ui/primitives/button";
import { Messages } from "@/app/_ui/primitives/messages";
import { THEME_COOKIE, themeAttribute } from "@/app/_ui/primitives/theme";
import { ThemeSwitch } from "@/app/_ui/primitives/theme-switch";
import { AccountForm } from "@/app/_ui/screens/account/account-form";
import { DeleteAccount } from "@/app/_ui/screens/account/delete-account";
import { ProviderButtons } from "@/app/_ui/screens/account/provider-buttons";
import { DeskFrame } from "@/app/_ui/screens/desk/desk-frame";
import { requireFacilitator } from "@/app/(facilitator)/gate";
import { providerNames } from "@/lib/auth/options";
import { deps } from "@/lib/server/deps";
import { deleteAccount, invite, saveName, savePassword, signOut } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function OwnAccountPage({ searchParams }: { searchParams: Promise<{ saved?: string }> }) {
  const me = await requireFacilitator("/account");
  const { env, store } = deps();
  const [{ saved }, t, common, account, connected] = await Promise.all([
    searchParams,
    getTranslations("account"),
    getTranslations("common"),
    store.accounts.byId(me.id),
    store.accounts.connected(me.id),
  ]);
  const hasPassword = account?.passwordHash != null;
  const providers = providerNames(env);
  const names = providers.filter(({ id }) => connected.includes(id)).map(({ name }) => name);
  return (
    <Messages areas={["account", "common", "errors", "workshops"]}>
      <DeskFrame name={me.name} here="account">
        <main className="desk-narrow">
          <div className="row between flex-wrap">
            <div className="grow">
              <h1 className="text-3xl">{t("title")}</h1>
              <p className="lg muted mt-2 break-words">{me.email}</p>
            </div>
            <form action={signOut}>
              <Button type="submit">{t("signOut")}</Button>
            </form>
          </div>
          {saved === "password" ? (
            <Banner tone="ok" announce="politely">
              {t("passwordSaved")}
            </Banner>
          ) : null}
          <section className="dp" aria-label={t("field.name")}>
            <AccountForm
              action={saveName}
              fields={["name"]}
              submit="save"
              first={{ code: null, kept: { name: me.name } }}
              plain
            />
          </section>
          <Panel title={common("theme")} text={t("themeHint")}>
            <ThemeSwitch initial={themeAttribute((await cookies()).get(THEME_COOKIE)?.value) ?? "system"} />
          </Panel>
          <Panel title={t(hasPassword ? "changePassword" : "setPassword")} text={t("passwordEnds")}>
            <AccountForm
              action={savePassword}
              fields={hasPassword ? ["current", "password"] : ["password"]}
              submit="setPassword"
              choosing
              plain
            />
          </Panel>
          {providers.length > 0 ? (
            <Panel
              title={t("waysHeading")}
              text={names.length > 0 ? t("connected", { names: names.join(", ") }) : t("waysHint")}
            >
              <ProviderButtons
                providers={providers.filter(({ id }) => !connected.includes(id))}
                next="/account"
                connecting
              />
            </Panel>
          ) : null}
          <Panel title={t("inviteHeading")} text={t("inviteHint")}>
            <AccountForm action={invite} fields={[]} submit="invite" plain />
          </Panel>
          <Panel title={t("deleteHeading")} text={t("deleteHint")}>
            <DeleteAccount action={deleteAccount} />
          </Panel>
        </main>
      </DeskFrame>
    </Messages>
  );
}

const Panel = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <section className="dp">
    <h2 className="text-xl">{title}</h2>
    <p className="muted mb-2">{text}</p>
    {children}
  </section>
);
