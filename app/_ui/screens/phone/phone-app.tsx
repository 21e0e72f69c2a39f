"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { LiveRegion } from "@/app/_ui/primitives/live-region";
import type { PhoneView } from "@/lib/domain/view-phone";
import { countedPlacements, mergePlacements } from "@/lib/live/client/own-state";
import { useLive } from "@/lib/live/client/use-live";
import { useOutbox } from "@/lib/live/client/use-outbox";
import { FindingScreen } from "./finding-screen";
import { GoneScreen } from "./gone-screen";
import { PhaseScreen } from "./phase-screen";
import { type Leave, type Phone, PhoneContext } from "./phone-context";

type PhoneAppProps = { code: string; participantId: string; leave: Leave };

/** A participant's phone: the screen of the phase, over one live connection and one outbox. */
export function PhoneApp({ code, participantId, leave }: PhoneAppProps) {
  const t = useTranslations("phone.announce");
  const live = useLive({ role: "participant", code });
  const outbox = useOutbox(participantId, live);
  // What a finger holds stays where it is: the screen changes when it has been let go.
  const [held, setHeld] = useState<PhoneView | null>(null);
  const [said, say] = useState("");
  const { own, view: newest } = live;
  const view = held ?? newest;
  const hold = useCallback((isHeld: boolean) => setHeld(isHeld ? newest : null), [newest]);
  const phase = view?.phase;

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once per phase
  useEffect(() => {
    if (phase !== undefined) say(t(phase));
  }, [phase]);

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

  if (live.status === "refused" && live.refusal !== null) return <GoneScreen code={code} why={live.refusal} />;
  if (view === null || own === null) return <FindingScreen code={code} isSlow={live.status === "offline"} />;
  const { columns } = view;
  const phone: Phone = {
    view,
    own,
    status: live.status,
    placements: mergePlacements(own.placements, outbox.entries, columns),
    counted: countedPlacements(own.placements, outbox.entries, columns),
    kept: outbox.kept,
    dropped: outbox.dropped,
    place: (cardId, column, round) =>
      outbox.place(cardId, column === null ? null : (columns[column]?.id ?? null), round),
    send: live.send,
    now: live.now,
    hold,
    say,
    leave,
  };
  return (
    <PhoneContext value={phone}>
      <PhaseScreen phase={view.phase} code={code} />
      <LiveRegion message={said} />
    </PhoneContext>
  );
}
