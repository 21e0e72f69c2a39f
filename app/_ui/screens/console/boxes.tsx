"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Button } from "@/app/_ui/primitives/button";
import { WORD_MAX } from "@/lib/domain/workshop";
import { useConsole } from "./console-context";
import { HideableLine } from "./hideable-line";
import { cardOnStage } from "./stage-now";
import { MoreWords, WordLines } from "./word-lines";

/** While a card that takes both is on stage: a box for each column, filled with the room's words. */
export function Boxes({ article }: { article: boolean }) {
  const t = useTranslations("console.boxes");
  const { view, deck } = useConsole();
  const onStage = cardOnStage(view);
  if (onStage?.kind !== "interplay") return <LateLines />;
  const shares = deck.cards.find(({ id }) => id === onStage.id)?.byColumn ?? null;
  return (
    <section className="stack gap-3 rounded-panel bg-surface p-5" aria-label={t("title")}>
      <h2 className="h4">{t("title")}</h2>
      <p className="sm muted">{t("text")}</p>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,17rem),1fr))] gap-5">
        {view.columns.map(({ id }, index) => (
          <Box key={id} cardId={onStage.id} index={index} share={article ? (shares?.[id] ?? null) : null} />
        ))}
      </div>
      <LateLines />
      <MoreWords />
    </section>
  );
}

/**
 * Lines about cards that have left the stage: phones may still send some, and what is improper is hidden here. Folded: in
 * a large room they would stand as a long list before the cards that come next.
 */
function LateLines() {
  const t = useTranslations("console.boxes");
  const { view, deck } = useConsole();
  const late = view.words.filter(({ card }) => deck.cards[card]?.id !== view.stage.cardId);
  if (late.length === 0) return null;
  return (
    <details className="tb">
      <summary>
        <h3 className="sm w6 inline">{t("before", { count: late.length })}</h3>
      </summary>
      <WordLines lines={late} />
    </details>
  );
}

function Box({ cardId, index, share }: { cardId: string; index: number; share: string | null }) {
  const t = useTranslations("console.boxes");
  const { view, deck, run } = useConsole();
  const column = view.columns[index];
  if (column === undefined) return null;
  const lines = view.words.filter(({ card, col }) => deck.cards[card]?.id === cardId && col === index);
  return (
    <section className="stack gap-2" aria-label={t("box", { column: column.label })}>
      <ColumnTag index={index} label={column.label} />
      {share === null ? null : <p className="rounded-control bg-sunk p-3 text-sm">{t("share", { text: share })}</p>}
      {lines.length === 0 ? <p className="sm muted">{t("empty")}</p> : null}
      <ul className="lines" aria-label={t("lines", { column: column.label })}>
        {lines.map(({ id, text, hidden }) => (
          <HideableLine
            key={id}
            text={text}
            hidden={hidden}
            onToggle={() => run("hideWord", { wordId: id, on: !hidden })}
          />
        ))}
      </ul>
      <AddWord cardId={cardId} columnId={column.id} label={column.label} />
    </section>
  );
}

function AddWord({ cardId, columnId, label }: { cardId: string; columnId: string; label: string }) {
  const t = useTranslations("console.boxes");
  const { run } = useConsole();
  const [text, setText] = useState("");
  const underWay = useRef("");

  async function add(event: FormEvent) {
    event.preventDefault();
    const line = text.trim();
    // Enter twice on a slow line is one line.
    if (line === "" || line === underWay.current) return;
    underWay.current = line;
    const isIn = await run("addWord", { cardId, columnId, text: line });
    underWay.current = "";
    // Only what was sent is taken out of the field: somebody may type on meanwhile.
    if (isIn) setText((now) => (now === text ? "" : now));
  }

  return (
    <form className="mt-auto flex flex-wrap items-end gap-2" onSubmit={add}>
      <label className="grow basis-40">
        <span className="sm w6">{t("field", { column: label })}</span>
        <input
          className="input mt-1 min-h-12! py-2! text-base!"
          value={text}
          maxLength={WORD_MAX}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button type="submit" aria-label={t("addTo", { column: label })}>
        {t("add")}
      </Button>
    </form>
  );
}
