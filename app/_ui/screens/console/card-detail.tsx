"use client";

import { BookOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Button } from "@/app/_ui/primitives/button";
import { Switch } from "@/app/_ui/primitives/switch";
import { isSortable } from "@/lib/domain/cards";
import { modelLabel } from "@/lib/domain/view-common";
import { useConsole } from "./console-context";
import { Directions } from "./directions";
import { NoteField } from "./note-field";
import type { Compared } from "./standing";

/** The card's text, what one can do with it in this phase and, if asked for, the article's view of it. */
export function CardDetail({ one, article }: { one: Compared; article: boolean }) {
  const t = useTranslations("console.cards");
  const { view, deck, run } = useConsole();
  const { card, seen } = one;
  const dimension = deck.dimensions.find(({ id }) => id === card.dimension);
  return (
    <div className="stack sm gap-2">
      <p className="max-w-prose">{card.text}</p>
      {dimension ? (
        <p className="muted">{t("dimension", { label: dimension.label, question: dimension.question })}</p>
      ) : null}
      {card.discussionPrompt === null ? null : <p className="muted">{t("ask", { prompt: card.discussionPrompt })}</p>}
      {article ? <ArticleView one={one} /> : null}
      {view.phase === "discuss" && isSortable(card) ? (
        <Switch
          className="max-w-md"
          label={t("discussedSwitch")}
          hint={t("discussedHint")}
          checked={seen.discussed}
          onChange={(event) => run("discussed", { cardId: card.id, on: event.target.checked })}
        />
      ) : null}
      {seen.revealed ? <Directions card={seen} /> : null}
      {view.phase === "compare" && !seen.revealed ? (
        <span>
          <Button icon={<BookOpen size={20} />} onClick={() => run("reveal", { cardId: card.id })}>
            {t("reveal")}
          </Button>
        </span>
      ) : null}
      <NoteField about={`card:${deck.cards.findIndex(({ id }) => id === card.id)}`} label={t("note")} />
    </div>
  );
}

function ArticleView({ one: { card, expected } }: { one: Compared }) {
  const t = useTranslations("console.cards");
  const { view, deck } = useConsole();
  const { byColumn } = card;
  return (
    <div className="stack gap-1.5 rounded-control bg-sunk p-3">
      <p className="row w6 flex-wrap gap-2!">
        {modelLabel(deck, card)}
        {expected === null ? null : <ColumnTag index={expected} label={view.columns[expected]?.label ?? ""} />}
      </p>
      {card.rationale === null ? null : <p>{card.rationale}</p>}
      {byColumn === null
        ? null
        : deck.columns.map((column, index) => (
            <p key={column.id} className="flex gap-2">
              <ColumnTag index={index} label={column.label} />
              <span className="grow">{byColumn[column.id] ?? ""}</span>
            </p>
          ))}
      {card.counterview === null ? null : <p>{t("counterview", { text: card.counterview })}</p>}
      {card.grounding === "inferred" ? <p className="muted">{deck.labels.closeCall}</p> : null}
      {card.basis.length === 0 ? null : <p className="xs muted">{t("basis", { headings: card.basis.join(" · ") })}</p>}
    </div>
  );
}
