"use client";

import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { WORD_MAX } from "@/lib/domain/workshop";
import { isUnsent } from "./line-draft";
import { OwnLine } from "./own-line";
import { type Phone, usePhone } from "./phone-context";

const aboutWord = (cardId: string, columnId: string) => `word.${cardId}.${columnId}`;

/** An empty field may be about to be written in: it was just tapped, or cleared to begin anew. */
const isInField = (cardId: string) =>
  document.activeElement instanceof HTMLTextAreaElement &&
  document.activeElement.closest<HTMLElement>("[data-words]")?.dataset.words === cardId;

/** Whether a line for one of the card's boxes was typed and not sent, or is about to be. */
export const isWritingWord = ({ view, own }: Pick<Phone, "view" | "own">, cardId: string): boolean =>
  isInField(cardId) || view.columns.some(({ id }) => isUnsent(own.participantId, aboutWord(cardId, id)));

/** A card without a column asks something of each: one line for each box on the stage. */
export function WordFields({ cardId }: { cardId: string }) {
  const t = useTranslations("phone.discuss");
  const { view, own, send } = usePhone();
  return (
    <section className="stack gap-6" aria-label={t("words")} data-words={cardId}>
      {view.columns.map(({ id, label }, index) => (
        <OwnLine
          key={id}
          about={aboutWord(cardId, id)}
          label={
            <span className="tag items-start">
              <ColumnGlyph index={index} />
              <span>{t("word", { column: label })}</span>
            </span>
          }
          hint={t("wordHint")}
          most={WORD_MAX}
          saved={own.words.find((word) => word.cardId === cardId && word.col === index)?.text ?? null}
          onSave={(text) => send("addWord", { cardId, columnId: id, text })}
        />
      ))}
    </section>
  );
}
