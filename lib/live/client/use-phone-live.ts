"use client";

import { useEffect, useState } from "react";
import type { PhoneView } from "@/lib/domain/view-phone";
import { reloadOnce } from "./reload-once";
import { forgetSeen, keepSeen, type Seen, seenBefore } from "./seen";
import { type Live, useLive } from "./use-live";

/** A hand that sorts quickly changes the view often; what is kept may be a little older. */
const QUIET_MS = 300;

/**
 * The live connection of one participant's page. The cookie says who speaks: on a phone that went on to somebody else, in
 * another tab or while this page was kept, the page is loaded again as theirs, and sends nothing meanwhile.
 */
export function usePhoneLive(participantId: string, code: string): Live<PhoneView> {
  const live = useLive({ role: "participant", code });
  const isTheirs = live.own !== null && live.own.participantId !== participantId;
  useEffect(() => {
    if (isTheirs) reloadOnce();
  }, [isTheirs]);
  return useSeen(participantId, isTheirs ? { ...live, own: null, ownIsFresh: false } : live);
}

/** `live`, and what this phone showed last for as long as a page that was loaded without a network has heard nothing. */
function useSeen(participantId: string, live: Live<PhoneView>): Live<PhoneView> {
  const { view, own, status } = live;
  const [before, setBefore] = useState<Seen | null>(null);
  const isHeard = view !== null && own !== null;

  useEffect(() => {
    if (!isHeard && status === "offline") setBefore(seenBefore(participantId));
    if (status === "refused") forgetSeen();
  }, [isHeard, status, participantId]);

  useEffect(() => {
    if (view === null || own === null) return;
    const timer = setTimeout(() => keepSeen({ participantId, view, own }), QUIET_MS);
    return () => clearTimeout(timer);
  }, [participantId, view, own]);

  return isHeard || before === null ? live : { ...live, view: before.view, own: before.own };
}
