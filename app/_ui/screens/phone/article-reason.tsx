"use client";

import { useTranslations } from "next-intl";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Pill } from "@/app/_ui/primitives/pill";
import type { RevealedCard } from "@/lib/domain/view-common";
import { Argue } from "./argue";
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
        <div className="stack gap-1 mt-2">
          <h3 className="c-h">{t("counter")}</h3>
          <p dir="auto">{counterview}</p>
        </div>
      )}
      <Argue cardId={revealed.id} />
      {view.article === null ? null : <p className="sm muted">{t("attribution", { article: view.article })}</p>}
    </section>
  );
}
