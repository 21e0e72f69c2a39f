import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Messages } from "@/app/_ui/primitives/messages";
import { PlainPage } from "@/app/_ui/screens/plain/plain-page";

/** The frame of every page at the door: signing in, making an account, a new password. */
export function AccountPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <Messages areas={["account", "errors", "common"]}>
      <PlainPage product={t("product")} title={title} lead={lead}>
        {children}
      </PlainPage>
    </Messages>
  );
}
