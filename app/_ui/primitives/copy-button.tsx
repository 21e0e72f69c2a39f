"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";
import { copyText } from "./copy-text";
import { IconButton } from "./icon-button";

type CopyButtonProps = ButtonLook & {
  /** what is copied */
  text: string;
  /** what the button says: "Copy invitation" */
  label: string;
  /** read aloud instead, where several buttons say the same */
  about?: string;
  /** an icon alone, with the label read aloud */
  iconOnly?: boolean;
  icon?: ReactNode;
};

/** Copies, and says so. On http in a LAN browsers may refuse: then the text appears, selected, to be copied by hand. */
export function CopyButton({
  text,
  label,
  about,
  iconOnly = false,
  icon = <Copy size={20} />,
  ...look
}: CopyButtonProps) {
  const t = useTranslations("common");
  const [outcome, setOutcome] = useState<"idle" | "copied" | "refused">("idle");

  async function copy() {
    setOutcome((await copyText(text)) ? "copied" : "refused");
  }
  const shown = outcome === "copied" ? <Check size={20} /> : icon;

  return (
    <>
      {iconOnly ? (
        <IconButton label={label} icon={shown} onClick={copy} />
      ) : (
        <Button
          variant="quiet"
          {...look}
          icon={shown}
          onClick={copy}
          aria-label={outcome === "copied" ? undefined : about}
        >
          {outcome === "copied" ? t("copied") : label}
        </Button>
      )}
      <span className="vh" role="status">
        {outcome === "copied" ? t("copied") : outcome === "refused" ? t("copyByHand") : ""}
      </span>
      {outcome === "refused" ? (
        <input
          className="input sm"
          readOnly
          value={text}
          aria-label={t("copyByHand")}
          ref={(input) => {
            input?.focus();
            input?.select();
          }}
        />
      ) : null}
    </>
  );
}
