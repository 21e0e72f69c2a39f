import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Logo } from "@/app/_ui/primitives/logo";

/** The facilitator's pages: mark, where one can go, whose account it is. */
export function DeskFrame({
  name,
  here,
  children,
}: {
  name: string;
  here: "workshops" | "new" | "account";
  children: ReactNode;
}) {
  const t = useTranslations("workshops");
  const common = useTranslations("common");
  const initials = name
    .split(/\s+/)
    .map((part) => [...part][0] ?? "")
    .slice(0, 2)
    .join("");
  return (
    <div className="desk">
      <a className="btn skip" href="#content">
        {t("skip")}
      </a>
      <header className="dt">
        <Link href="/" className="logo-l">
          <Logo name={common("product")} />
        </Link>
        <nav className="row">
          <Link
            className={here === "workshops" ? "btn quiet cur" : "btn quiet"}
            href="/workshops"
            aria-current={here === "workshops" ? "page" : undefined}
          >
            {t("title")}
          </Link>
        </nav>
        <span className="row">
          <Link className="btn quiet" href="/account" aria-label={t("account", { name })}>
            <span className="ava" aria-hidden="true">
              {initials}
            </span>
            <bdi className="max-w-40 truncate max-sm:hidden">{name}</bdi>
          </Link>
        </span>
      </header>
      <span id="content" tabIndex={-1} />
      {children}
    </div>
  );
}
