"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/primitives/button";

/** What somebody of the room wrote, without a name, and the way to take it off the stage and out of the report. */
export function HideableLine({
  text,
  about,
  under,
  hidden,
  onToggle,
}: {
  text: string;
  /** the card it is about, where that is not plain */
  about?: string | undefined;
  /** what its writer put under it */
  under?: ReactNode;
  hidden: boolean;
  onToggle: () => void;
}) {
  const t = useTranslations("console.line");
  return (
    <li>
      <span className={hidden ? "grow faint" : "grow"} dir="auto">
        {about ? <span className="xs muted block">{about}</span> : null}
        {text}
        {under ? <span className="xs muted mt-1 flex flex-wrap items-center gap-x-2">{under}</span> : null}
        {hidden ? <span className="xs muted block">{t("hidden")}</span> : null}
      </span>
      <Button
        variant="quiet"
        className="text-sm!"
        icon={hidden ? <Eye size={18} /> : <EyeOff size={18} />}
        aria-label={hidden ? t("showOf", { text }) : t("hideOf", { text })}
        onClick={onToggle}
      >
        {hidden ? t("show") : t("hide")}
      </Button>
    </li>
  );
}
