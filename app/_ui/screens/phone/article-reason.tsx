"use client";

import { Check, Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Button } from "@/app/_ui/primitives/button";
import { Pill } from "@/app/_ui/primitives/pill";
import type { RevealedCard } from "@/lib/domain/view-common";
import { usePhone } from "./phone-context";

/** Why the article has the card where it has it, what it rests on, and what speaks for the other view. */
export function ArticleReason({ revealed }: { revealed: RevealedCard }) {
  const t = useTranslations("phone.compare");
  const { view } = usePhone();
  const { expected, byColumn, rationale, basis, counterview, closeCall, label } = revealed;
  const column = expected === null ? null : (view.columns[expected]?.label ?? null);
  return (
    <section className="c-why stack gap-3">
      <h2 className="c-h">{column === null ? label : t("why", { column })}</h2>
      {closeCall ? (
        <p>
          <Pill tone="line">{t("closeCall")}</Pill>
        </p>
      ) : null}
      {rationale === null ? null : <p dir="auto">{rationale}</p>}
      {byColumn?.map((share, index) => (
        <div key={view.columns[index]?.id}>
          <ColumnTag index={index} label={view.columns[index]?.label ?? ""} />
          <p dir="auto">{share}</p>
        </div>
      ))}
      {basis.map((heading) => (
        <p key={heading} className="sm muted">
          {t.rich("basis", { heading: () => <i>{heading}</i> })}
        </p>
      ))}
      {counterview === null ? null : (
        <div>
          <h3 className="c-h">{t("counter")}</h3>
          <p dir="auto">{counterview}</p>
        </div>
      )}
      <Argue cardId={revealed.id} />
      {view.article === null ? null : <p className="sm muted">{t("attribution", { article: view.article })}</p>}
    </section>
  );
}

/** A disagreement with the article is one's own view, never wrong. */
function Argue({ cardId }: { cardId: string }) {
  const t = useTranslations("phone.compare");
  const { own, send } = usePhone();
  const [asked, setAsked] = useState<boolean | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isArguing = asked ?? own.objections.includes(cardId);

  async function toggle() {
    setAsked(!isArguing);
    const answer = await send("object", { cardId, on: !isArguing });
    setFailed(!answer.ok);
    if (!answer.ok) setAsked(null);
  }
  return (
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
        {hasFailed ? t("argueFailed") : t("argueHint")}
      </p>
    </div>
  );
}
