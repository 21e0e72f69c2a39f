"use client";

import { type ComponentType, useRef, useState } from "react";
import { useLazyPart } from "@/app/_ui/primitives/lazy-part";
import type { Phase } from "@/lib/domain/phase";
import { reloadOnce } from "@/lib/live/client/reload-once";
import { FindingScreen } from "./finding-screen";
import type { LaterPhase } from "./later-phases";
import { LobbyScreen } from "./lobby-screen";
import { ResortScreen, SortScreen } from "./sort-screen";

const loadLater = () => import("./later-phases").then((module) => module.LaterPhases);
const FIRST: Partial<Record<Phase, ComponentType>> = { lobby: LobbyScreen, sort: SortScreen, resort: ResortScreen };

const AGAIN_AFTER = 2_000;
/** Then the server has most likely been upgraded, and has other files: a new page finds them. */
const TRIES = 3;

/** A map from phase to screen. The later ones come when the page is idle, at the latest when they are wanted. */
export function PhaseScreen({ phase, code }: { phase: Phase; code: string }) {
  const [attempt, setAttempt] = useState(0);
  const tries = useRef(0);
  const again = () => {
    tries.current++;
    if (tries.current >= TRIES && reloadOnce()) return;
    setTimeout(() => setAttempt((before) => before + 1), AGAIN_AFTER);
  };
  const First = FIRST[phase];
  return (
    <>
      {First ? <First key={phase} /> : null}
      <Later key={attempt} phase={First ? null : (phase as LaterPhase)} code={code} onUnavailable={again} />
    </>
  );
}

type LaterProps = { phase: LaterPhase | null; code: string; onUnavailable: () => void };

function Later({ phase, code, onUnavailable }: LaterProps) {
  const Part = useLazyPart<{ phase: LaterPhase }>(loadLater, phase !== null, onUnavailable);
  if (phase === null) return null;
  return Part ? <Part phase={phase} /> : <FindingScreen code={code} isSlow={false} />;
}
