import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Logo } from "@/app/_ui/primitives/logo";
import { Messages } from "@/app/_ui/primitives/messages";

/** The frame of every page about an account: the mark, one column, one thing to do. */
export function AccountPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <Messages areas={["account", "errors", "common"]}>
      <div className="desk">
        <header className="dt">
          <Link href="/" className="logo-l">
            <Logo name={t("product")} />
          </Link>
        </header>
        <main className="desk-narrow">
          <div>
            <h1 className="text-3xl">{title}</h1>
            {lead ? <p className="lg muted mt-2">{lead}</p> : null}
          </div>
          {children}
        </main>
      </div>
    </Messages>
  );
}
