import { useTranslations } from "next-intl";
import { GoLink } from "@/app/_ui/primitives/go-button";
import { AccountPage } from "./account-page";

/** Behind an invitation or a reset link that was used, has run out, or was never made. */
export function LinkOver() {
  const t = useTranslations("account");
  const errors = useTranslations("errors");
  return (
    <AccountPage title={t("linkOver")} lead={errors("link_used")}>
      <div>
        <GoLink href="/">{errors("toFirstPage")}</GoLink>
      </div>
    </AccountPage>
  );
}
