"use client";

import { Check, Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { ARGUMENT_MAX } from "@/lib/domain/workshop";
import { isUnsent } from "./line-draft";
import { OwnLine } from "./own-line";
import { usePhone } from "./phone-context";
import { useRefusal } from "./use-refusal";

const aboutLine = (cardId: string) => `argue.${cardId}`;

/** Whether a line against the article was typed and not sent. */
export const hasUnsentArgument = (participantId: string, cardId: string): boolean =>
  isUnsent(participantId, aboutLine(cardId));

/** A disagreement with the article is one's own view, never wrong; whoever likes says why. */
export function Argue({ cardId }: { cardId: string }) {
  const t = useTranslations("phone.compare");
  const { own, send } = usePhone();
  const [asked, setAsked] = useState<boolean | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const refusal = useRefusal();
  const objection = own.objections.find((one) => one.cardId === cardId) ?? null;
  const isArguing = asked ?? objection !== null;
  // Pressed off by mistake and on again, the line is there again.
  const lastLine = useRef<string | null>(null);
  if (objection !== null) lastLine.current = objection.line;

  async function toggle() {
    setAsked(!isArguing);
    const answer = await send("object", { cardId, on: !isArguing, line: isArguing ? null : lastLine.current });
    setRefused(answer.ok ? null : answer.code);
    if (!answer.ok) setAsked(null);
  }
  const write = (line: string | null) => send("object", { cardId, on: true, line });

  return (
    <div className="stack gap-4">
      <div>
        <Button
          wide
          variant={isArguing ? "primary" : "secondary"}
          aria-pressed={isArguing}
          icon={isArguing ? <Check size={20} /> : <Quote size={20} />}
          onClick={toggle}
        >
          {t("argue")}
        </Button>
        <p className="hint" role="status">
          {refused === null ? t("argueHint") : refused === "offline" ? t("argueFailed") : refusal(refused)}
        </p>
      </div>
      {isArguing && objection !== null ? (
        <OwnLine
          about={aboutLine(cardId)}
          label={t("argueLine")}
          hint={t("argueLineHint")}
          most={ARGUMENT_MAX}
          saved={objection.line}
          onSave={write}
          onTakeBack={() => write(null)}
        />
      ) : null}
    </div>
  );
}
