import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/primitives/button";
import { AccountForm } from "@/app/_ui/screens/account/account-form";
import { AccountPage } from "@/app/_ui/screens/account/account-page";
import { DeleteAccount } from "@/app/_ui/screens/account/delete-account";
import { requireFacilitator } from "@/app/(facilitator)/gate";
import { deleteAccount, invite, saveName, savePassword, signOut } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function OwnAccountPage() {
  const me = await requireFacilitator("/account");
  const t = await getTranslations("account");
  return (
    <AccountPage title={t("title")} lead={me.email}>
      <p className="row flex-wrap">
        <Link href="/workshops">{t("toWorkshops")}</Link>
      </p>
      <form action={signOut}>
        <Button type="submit">{t("signOut")}</Button>
      </form>
      <section className="stack gap-4">
        <h2 className="text-xl">{t("field.name")}</h2>
        <AccountForm
          action={saveName}
          fields={["name"]}
          submit="save"
          first={{ code: null, kept: { name: me.name } }}
        />
      </section>
      <section className="stack gap-4">
        <h2 className="text-xl">{t("changePassword")}</h2>
        <AccountForm action={savePassword} fields={["current", "password"]} submit="setPassword" choosing />
      </section>
      <section className="stack gap-4">
        <h2 className="text-xl">{t("inviteHeading")}</h2>
        <p className="muted">{t("inviteHint")}</p>
        <AccountForm action={invite} fields={[]} submit="invite" />
      </section>
      <section className="stack gap-4">
        <h2 className="text-xl">{t("deleteHeading")}</h2>
        <p className="muted">{t("deleteHint")}</p>
        <DeleteAccount action={deleteAccount} />
      </section>
    </AccountPage>
  );
}
