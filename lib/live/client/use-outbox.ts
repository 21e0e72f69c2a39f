"use client";

import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { openRound } from "@/lib/domain/phase";
import type { PhoneView } from "@/lib/domain/view-phone";
import { EMPTY_OUTBOX, type NewPlacement, type Outbox } from "./outbox";
import { createSender } from "./outbox-sender";
import { browserStorage, watchStorage } from "./outbox-storage";
import type { Live } from "./use-live";

export type UsedOutbox = Outbox & {
  /** placements that are on this phone only */
  kept: number;
  place: (placement: NewPlacement) => void;
};

/** A participant's outbox on this phone: shared with other tabs, kept across reloads, emptied whenever it can be. */
export function useOutbox(participantId: string, live: Live<PhoneView>): UsedOutbox {
  const [outbox, setOutbox] = useState<Outbox>(EMPTY_OUTBOX);
  const { send, now } = live;
  const sender = useMemo(
    () => createSender({ storage: browserStorage(participantId), send, now, onChange: setOutbox }),
    [participantId, send, now],
  );
  const own = live.own?.placements;
  const isOpen = live.status === "live" && live.ownIsFresh;
  const round = live.view ? openRound(live.view.phase) : null;

  useEffect(() => {
    sender.refresh();
    return watchStorage(participantId, sender.refresh);
  }, [sender, participantId]);

  const open = useEffectEvent(() => sender.open(own ?? []));
  useEffect(() => {
    if (!isOpen) return;
    open();
    return sender.close;
  }, [sender, isOpen]);

  useEffect(() => {
    if (own !== undefined) sender.hear(own);
  }, [sender, own]);

  // With each newer view, not only with another round: a round that closed and opened again within a tenth of a second
  // was never seen closed here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the view is newer
  useEffect(() => {
    if (isOpen && round !== null) sender.reopen(round);
  }, [sender, isOpen, round, live.view?.version]);

  return {
    ...outbox,
    kept: outbox.entries.filter((entry) => entry.state === "pending").length,
    place: (placement) => sender.place(own ?? [], placement),
  };
}
