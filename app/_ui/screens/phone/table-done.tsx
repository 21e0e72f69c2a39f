"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { usePhone } from "./phone-context";

type TableDoneProps = { isDone: boolean; open: number; onRefused: (code: string) => void };

/** One says it for the whole table, and anybody may take it back. */
export function TableDone({ isDone, open, onRefused }: TableDoneProps) {
  const t = useTranslations("tables.phone");
  const { send } = usePhone();
  const [isBusy, setBusy] = useState(false);

  async function say(on: boolean) {
    setBusy(true);
    const answer = await send("tableDone", { on });
    setBusy(false);
    if (!answer.ok) onRefused(answer.code);
  }
  return (
    <>
      <p className={isDone ? "tag" : "sm muted empty:hidden [@media(max-height:40rem)]:hidden"} role="status">
        {isDone ? (
          <>
            <Check size={20} className="flex-none" />
            {t("isDone")}
          </>
        ) : open > 0 ? (
          t("stillOpen", { count: open })
        ) : null}
      </p>
      {/* One button, so that the focus stays on it. */}
      <Button
        variant={!isDone && open === 0 ? "primary" : "secondary"}
        size="lg"
        wide
        busy={isBusy}
        onClick={() => say(!isDone)}
      >
        {isDone ? t("goOn") : t("done")}
      </Button>
    </>
  );
}
