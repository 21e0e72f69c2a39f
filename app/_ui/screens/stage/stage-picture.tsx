"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { LiveRegion } from "@/app/_ui/primitives/live-region";
import type { StageView } from "@/lib/domain/view-stage";
import { JoinStrip } from "./join-strip";
import { Scene, sceneKey } from "./scene";
import { type StageFacts, StageProvider } from "./stage-context";
import { StaleNote } from "./stale-note";
import "./styles/frame.css";
import "./styles/join-strip.css";
import "./styles/lobby.css";
import "./styles/sorting.css";
import "./styles/discuss.css";
import "./styles/rehearsal.css";
import "./styles/boxes.css";
import "./styles/compare.css";
import "./styles/pair.css";
import "./styles/commit.css";
import "./styles/closed.css";

type StagePictureProps = Pick<StageFacts, "join" | "article" | "status" | "now"> & {
  view: StageView | null;
  /** ms of this device; null while connected */
  lostSince: number | null;
};

/** One view drawn: the scene of its phase, the QR code when it is called, and what says that the picture stands still. */
export function StagePicture({ view, join, article, status, now, lostSince }: StagePictureProps) {
  const phaseWords = useTranslations("common.phase");
  const t = useTranslations("stage");
  const common = useTranslations("common");
  const [minuteLeft, setMinuteLeft] = useState<string | null>(null);
  const phase = view?.phase ?? null;
  const onMinuteLeft = useCallback(() => setMinuteLeft(phase), [phase]);
  const clock = useStoppedClock(now, lostSince);
  const facts = useMemo(
    () => ({ join, article, status, now: clock, onMinuteLeft }),
    [join, article, status, clock, onMinuteLeft],
  );
  const isStale = lostSince !== null;
  const callsQr = view?.qr === true && (view.phase !== "lobby" || view.blank);

  return (
    <StageProvider facts={facts}>
      <div
        className={`stage${isStale ? " is-stale" : ""}${callsQr ? " has-strip" : ""}`}
        data-theme={view?.theme ?? "dark"}
      >
        {view?.rehearsal ? <p className="st-rehearsal">{common("rehearsal")}</p> : null}
        <div className={isStale && view !== null ? "st-picture dim4" : "st-picture"}>
          <div className="st-scene st-open" key={view === null ? "none" : sceneKey(view)}>
            <Scene view={view} />
          </div>
        </div>
        {callsQr ? <JoinStrip /> : null}
        {isStale ? <StaleNote since={lostSince} hasPicture={view !== null} /> : null}
        <LiveRegion
          message={
            phase === null
              ? ""
              : minuteLeft === phase
                ? t("timer.minuteLeft")
                : t("phaseNow", { phase: phaseWords(phase) })
          }
        />
      </div>
    </StageProvider>
  );
}

/** The time stands still with the picture: a clock that runs on would look live, and may have been paused meanwhile. */
function useStoppedClock(now: () => number, lostSince: number | null): () => number {
  return useMemo(() => {
    if (lostSince === null) return now;
    const stoppedAt = now() - (Date.now() - lostSince);
    return () => stoppedAt;
  }, [now, lostSince]);
}
