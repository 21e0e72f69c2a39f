"use client";

import { CircleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { Banner } from "@/app/_ui/primitives/banner";
import { IconButton } from "@/app/_ui/primitives/icon-button";
import type { Failure } from "./use-run";

/** Long enough to read two sentences twice; the connection's state stays in the head of the page. */
const SHOWN_FOR = 15_000;

/** Why the last command did nothing, until it was read, is put away, or the next command works. */
export function FailureNotice({ failure, onDismiss }: { failure: Failure | null; onDismiss: () => void }) {
  const t = useTranslations();
  const dismiss = useEffectEvent(onDismiss);
  useEffect(() => {
    if (failure === null) return;
    const hide = setTimeout(() => dismiss(), SHOWN_FOR);
    return () => clearTimeout(hide);
  }, [failure]);
  if (failure === null) return null;
  return (
    <div className="fixed inset-x-4 bottom-4 z-30 mx-auto max-w-lg rounded-panel shadow-pop" role="alert">
      <div className="flex items-center gap-2 rounded-panel bg-bad-wash text-bad">
        <Banner tone="bad" icon={<CircleAlert size={20} />}>
          <p className="font-semibold">{t(`errors.${failure.code}`)}</p>
        </Banner>
        <IconButton label={t("common.close")} icon={<X size={20} />} onClick={onDismiss} />
      </div>
    </div>
  );
}
