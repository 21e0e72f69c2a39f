"use client";

import { useCallback, useEffect, useState } from "react";
import { LiveRegion } from "@/app/_ui/primitives/live-region";
import { useFocusKept } from "@/app/_ui/primitives/use-focus-kept";
import { useSaid } from "@/app/_ui/primitives/use-said";
import type { PhoneView } from "@/lib/domain/view-phone";
import { nameOf } from "@/lib/domain/workshop";
import { countedPlacements, mergePlacements } from "@/lib/live/client/own-state";
import { useOutbox } from "@/lib/live/client/use-outbox";
import { usePhoneLive } from "@/lib/live/client/use-phone-live";
import { FindingScreen } from "./finding-screen";
import { GoneScreen } from "./gone-screen";
import { PhaseScreen } from "./phase-screen";
import { type Phone, PhoneContext } from "./phone-context";
import { useSaidStatus } from "./use-said-status";
import { useSaidStep } from "./use-said-step";

type PhoneAppProps = { code: string; participantId: string; keep: string };

/** A participant's phone: the screen of the phase, over one live connection and one outbox. */
export function PhoneApp({ code, participantId, keep }: PhoneAppProps) {
  const live = usePhoneLive(participantId, code);
  const outbox = useOutbox(participantId, live);
  // What a finger holds stays where it is: the screen changes when it has been let go.
  const [held, setHeld] = useState<PhoneView | null>(null);
  const [said, say] = useSaid();
  useFocusKept();
  useSaidStatus(live.status, say);
  const { own, view: newest } = live;
  const view = held ?? newest;
  const hold = useCallback((isHeld: boolean) => setHeld(isHeld ? newest : null), [newest]);
  useSaidStep(view, own, say);

  // A gesture may end outside of what is still drawn.
  useEffect(() => {
    if (held === null) return;
    const letGo = () => setHeld(null);
    window.addEventListener("pointerup", letGo);
    window.addEventListener("pointercancel", letGo);
    return () => {
      window.removeEventListener("pointerup", letGo);
      window.removeEventListener("pointercancel", letGo);
    };
  }, [held]);

  if (live.status === "refused" && live.refusal !== null) {
    // Ending a rehearsal takes everybody out.
    const isOver = live.refusal === "removed" && newest?.rehearsal === true;
    return <GoneScreen code={code} why={isOver ? "rehearsalOver" : live.refusal} />;
  }
  if (view === null || own === null) return <FindingScreen code={code} isSlow={live.status === "offline"} />;
  const { columns } = view;
  const phone: Phone = {
    code,
    view,
    own: { ...own, name: nameOf({ options: view }, own) },
    table: live.table,
    status: live.status,
    placements: mergePlacements(own.placements, outbox.entries, columns),
    counted: countedPlacements(own.placements, outbox.entries, columns),
    kept: outbox.kept,
    dropped: outbox.dropped,
    place: (cardId, column, round, sure = null) =>
      outbox.place({ cardId, columnId: column === null ? null : (columns[column]?.id ?? null), round, sure }),
    send: live.send,
    now: live.now,
    hold,
    say,
    keep,
  };
  return (
    <PhoneContext value={phone}>
      <PhaseScreen phase={view.phase} code={code} />
      <LiveRegion message={said} />
    </PhoneContext>
  );
}
