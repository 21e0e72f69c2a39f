"use client";

import { ArrowDown, ArrowUp, Plus, SkipForward, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { IconButton } from "@/app/_ui/primitives/icon-button";
import type { QueueActions } from "./use-queue-actions";

type One = { title: string; card: number; actions: QueueActions };

/** At either end the button stays in reach, so that the focus is not lost where somebody moves a card all the way. */
export function MoveButtons({ title, card, actions, first, last }: One & { first: boolean; last: boolean }) {
  const t = useTranslations("console.queue");
  return (
    <>
      <IconButton
        label={t("up", { title })}
        icon={<ArrowUp size={20} />}
        aria-disabled={first || undefined}
        onClick={() => actions.up(card)}
      />
      <IconButton
        label={t("down", { title })}
        icon={<ArrowDown size={20} />}
        aria-disabled={last || undefined}
        onClick={() => actions.down(card)}
      />
      <IconButton
        label={t("skip", { title })}
        icon={<SkipForward className="flip" size={20} />}
        onClick={() => actions.skip(card)}
      />
    </>
  );
}

export function PutBackButton({ title, card, actions }: One) {
  const t = useTranslations("console.queue");
  return (
    <Button
      variant="quiet"
      icon={<Undo2 className="flip" size={18} />}
      aria-label={t("putBackOf", { title })}
      onClick={() => actions.putBack(card)}
    >
      {t("putBack")}
    </Button>
  );
}

export function AddButton({ title, card, actions }: One) {
  const t = useTranslations("console.queue");
  return (
    <Button
      variant="quiet"
      icon={<Plus size={18} />}
      aria-label={t("addOf", { title })}
      onClick={() => actions.add(card)}
    >
      {t("add")}
    </Button>
  );
}
