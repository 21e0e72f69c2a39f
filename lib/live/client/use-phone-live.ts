"use client";

import { useEffect, useRef, useState } from "react";
import type { PhoneView } from "@/lib/domain/view-phone";
import type { Send } from "./live-state";
import { reloadOnce } from "./reload-once";
import { forgetSeen, keepSeen, type Seen, seenBefore } from "./seen";
import { type Live, useLive } from "./use-live";

/** A hall that joins changes the view often; what is kept may be a little older. */
const KEEP_EVERY_MS = 1_000;
const RELOAD_AGAIN_MS = 5_000;
const sendNothing: Send = async () => ({ ok: false, code: "offline" });

/**
 * The live connection of one participant's page. The cookie says who speaks: on a phone that went on to somebody else, in
 * another tab or while this page was kept, the page shows and sends nothing until it is loaded again as theirs.
 */
export function usePhoneLive(participantId: string, code: string): Live<PhoneView> {
  const live = useLive({ role: "participant", code });
  const isTheirs = live.own !== null && live.own.participantId !== participantId;
  useEffect(() => {
    if (!isTheirs) return;
    reloadOnce();
    // Not twice in a minute: then it was tried a moment ago, and is tried again.
    const timer = setInterval(reloadOnce, RELOAD_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isTheirs]);
  const seen = useSeen(participantId, live, isTheirs);
  return isTheirs ? { ...live, view: null, own: null, table: null, ownIsFresh: false, send: sendNothing } : seen;
}

/** `live`, and what this phone showed last for as long as a page that was loaded without a network has heard nothing. */
function useSeen(participantId: string, live: Live<PhoneView>, isTheirs: boolean): Live<PhoneView> {
  const { view, own, status } = live;
  const [before, setBefore] = useState<Seen | null>(null);
  const isHeard = view !== null && own !== null;

  useEffect(() => {
    if (!isHeard && status === "offline") setBefore(seenBefore(participantId));
    if (status === "refused") forgetSeen(participantId);
  }, [isHeard, status, participantId]);

  const keptAt = useRef(0);
  useEffect(() => {
    if (isTheirs || status === "refused" || view === null || own === null) return;
    const timer = setTimeout(
      () => {
        keptAt.current = Date.now();
        keepSeen({ participantId, view, own });
      },
      Math.max(0, keptAt.current + KEEP_EVERY_MS - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [participantId, view, own, status, isTheirs]);

  return isHeard || before === null ? live : { ...live, view: before.view, own: before.own };
}
