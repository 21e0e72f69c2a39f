import type { ReactNode } from "react";

type BannerProps = {
  /** "off" is outlined: the phone works on without a connection, which is no alarm */
  tone?: "plain" | "off" | "ok" | "bad";
  icon?: ReactNode;
  title?: ReactNode;
  children?: ReactNode;
  /** announced when it appears; leave out for what is there from the start */
  announce?: "politely" | "at once";
};

const ROLE = { politely: "status", "at once": "alert" } as const;

export function Banner({ tone = "plain", icon, title, children, announce }: BannerProps) {
  return (
    <div className={tone === "plain" ? "banner" : `banner ${tone}`} role={announce && ROLE[announce]}>
      {icon}
      <div className="grow">
        {title ? <b>{title}</b> : null}
        {children}
      </div>
    </div>
  );
}
