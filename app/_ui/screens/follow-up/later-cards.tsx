"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { Button } from "@/app/_ui/primitives/button";
import { Segments } from "@/app/_ui/primitives/segments";
import type { FollowUpView } from "@/lib/domain/view-follow-up";
import type { FollowUpDesk } from "./use-follow-up";

/** The cards to sort once more, all below each other: there is no room that waits, and no clock. */
export function LaterCards({ desk }: { desk: FollowUpDesk }) {
  const t = useTranslations("followUp");
  const headingId = useId();
  const { cards, placed, state } = desk.view;
  const done = cards.filter(({ id }) => placed.some((one) => one.cardId === id && one.columnId !== null)).length;
  return (
    <section className="stack gap-5 mt-8 print:hidden" aria-labelledby={headingId}>
      <div>
        <h2 className="text-xl" id={headingId}>
          {t("cards")}
        </h2>
        {state === "open" ? <p className="muted mt-2">{t("cardsText")}</p> : null}
      </div>
      <ol className="stack gap-5">
        {cards.map((card) => (
          <LaterCard key={card.id} desk={desk} card={card} />
        ))}
      </ol>
      <p className="w6" role="status">
        {done === cards.length ? t("thanks") : t("done", { done, of: cards.length })}
      </p>
    </section>
  );
}

function LaterCard({ desk, card }: { desk: FollowUpDesk; card: FollowUpView["cards"][number] }) {
  const t = useTranslations("followUp");
  const { view, act } = desk;
  const { id: cardId, title } = card;
  const kept = view.placed.find((one) => one.cardId === cardId);
  const columnId = kept?.columnId ?? null;
  const chosen = view.columns.findIndex(({ id }) => id === columnId);
  const place = (to: string | null, sure: boolean | null) => act({ type: "place", cardId, columnId: to, sure });
  return (
    <li className="rounded-panel bg-surface p-5 stack gap-3">
      <h3 className="h4" dir="auto">
        {title}
      </h3>
      <p dir="auto">{card.text}</p>
      {view.state === "open" ? (
        <>
          <Segments
            wide
            label={t("which", { title })}
            value={columnId ?? ""}
            onChange={(to) => place(to, kept?.sure ?? null)}
            options={view.columns.map(({ id, label }, index) => ({
              value: id,
              label: (
                <>
                  <ColumnGlyph index={index} />
                  {label}
                </>
              ),
            }))}
          />
          {columnId === null ? null : (
            <div className="row flex-wrap">
              <span className="tag">
                <Check size={20} />
                {t("saved")}
              </span>
              {view.asksSure ? (
                <Button
                  variant={kept?.sure === false ? "primary" : "secondary"}
                  aria-pressed={kept?.sure === false}
                  aria-label={t("unsureOf", { title })}
                  onClick={() => place(columnId, kept?.sure === false ? null : false)}
                >
                  {t("unsure")}
                </Button>
              ) : null}
              <Button variant="quiet" aria-label={t("clearOf", { title })} onClick={() => place(null, null)}>
                {t("clear")}
              </Button>
            </div>
          )}
        </>
      ) : chosen < 0 ? null : (
        <p className="row w6">
          <ColumnGlyph index={chosen} />
          {view.columns[chosen]?.label}
        </p>
      )}
    </li>
  );
}
