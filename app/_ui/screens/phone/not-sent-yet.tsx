"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { browserStorage } from "@/lib/live/client/outbox-storage";

/** What the phone still keeps goes out only while its person is the one who is on it. */
export function NotSentYet({ participantId }: { participantId: string }) {
  const t = useTranslations("me");
  const [count, setCount] = useState(0);
  useEffect(() => {
    setCount(
      browserStorage(participantId)
        .read()
        .entries.filter(({ state }) => state === "pending").length,
    );
  }, [participantId]);
  return count > 0 ? <p className="font-semibold">{t("notSent", { count })}</p> : null;
}
