"use client";

import { Presentation } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { stagePath } from "./code-text";
import { useConsole } from "./console-context";

/** Opens the stage in a window of its own, to be dragged to the projector; a second press brings the same one forward. */
export function OpenStage() {
  const t = useTranslations("console.top");
  const { view, workshopId, address } = useConsole();
  return (
    <Button
      variant="quiet"
      icon={<Presentation size={20} />}
      title={t("openStage")}
      onClick={() =>
        window.open(stagePath(view.stageKey, address), `stage-${workshopId}`, "popup,width=1280,height=720")?.focus()
      }
    >
      <span>{t("openStage")}</span>
    </Button>
  );
}
