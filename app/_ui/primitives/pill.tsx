import type { ReactNode } from "react";

type PillProps = {
  tone?: "plain" | "ok" | "bad" | "line";
  icon?: ReactNode;
  children: ReactNode;
};

/** A short state in words: "on stage", "Live". Never a button. */
export function Pill({ tone = "plain", icon, children }: PillProps) {
  return (
    <span className={tone === "plain" ? "pill" : `pill ${tone}`}>
      {icon}
      {children}
    </span>
  );
}

export const Dot = () => <i className="dot" aria-hidden="true" />;
