"use client";

import { useTranslations } from "next-intl";
import { useWakeLock } from "@/app/_ui/primitives/wake-lock";
import { useLive } from "@/lib/live/client/use-live";
import { useFullScreenSwitch, useRestingCursorHidden } from "./projector";
import type { Join } from "./stage-context";
import { StageMessage } from "./stage-message";
import { StagePicture } from "./stage-picture";

/** The projector: shows what the server sends to the holder of this key, and takes no input. */
export function StageApp({ stageKey, join, article }: { stageKey: string; join: Join; article: string }) {
  const { view, status, refusal, lostSince, now } = useLive({ role: "stage", stageKey });
  useWakeLock(true);
  useRestingCursorHidden();
  useFullScreenSwitch();
  if (refusal !== null) return <Refused reload={refusal === "reload_needed"} />;
  return <StagePicture view={view} join={join} article={article} status={status} now={now} lostSince={lostSince} />;
}

function Refused({ reload }: { reload: boolean }) {
  const t = useTranslations("stage.refused");
  return (
    <div className="stage" data-theme="dark">
      <StageMessage title={t(reload ? "reloadTitle" : "goneTitle")}>
        <p>{t(reload ? "reloadText" : "goneText")}</p>
      </StageMessage>
    </div>
  );
}
