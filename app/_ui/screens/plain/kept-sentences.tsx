"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Sheet } from "@/app/_ui/cards/sheet";
import { useCommitmentSentence } from "@/app/_ui/cards/use-commitment-sentence";
import { Button } from "@/app/_ui/primitives/button";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import type { Keepsake } from "@/lib/domain/keepsake";

/** `below`: under the sentence for a column; `isAnswered`: more than reading is done here */
type KeptSentencesProps = { kept: Keepsake; below?: (col: number) => ReactNode; isAnswered?: boolean };

/** Somebody's own sentences on paper sheets, to read, copy and print. */
export function KeptSentences({ kept: { sentences }, below, isAnswered = false }: KeptSentencesProps) {
  const t = useTranslations("keep");
  const sentence = useCommitmentSentence();
  const written = sentences.map(sentence.plain);
  if (sentences.length === 0) return <p>{t("empty")}</p>;
  return (
    <>
      <ul className="stack gap-5">
        {sentences.map(({ col, column, occasion, action, about }) => (
          <li key={col}>
            <Sheet className="note min-h-0! break-inside-avoid">
              <div className="mb-2">
                <ColumnTag index={col} label={column} />
              </div>
              <p className="flare break-words" dir="auto">
                {sentence.shown({ occasion, action })}
              </p>
              {about === null ? null : (
                <div className="sm mt-3 text-on-paper-2" dir="auto">
                  {t("about", { about })}
                </div>
              )}
            </Sheet>
            {below?.(col)}
          </li>
        ))}
      </ul>
      <div className="row flex-wrap print:hidden">
        <CopyButton text={written.join("\n")} label={t("copy")} variant="secondary" />
        <Button icon={<Printer size={20} />} onClick={() => window.print()}>
          {t("print")}
        </Button>
      </div>
      <p className="hint print:hidden">{t(isAnswered ? "privateAsked" : "private")}</p>
    </>
  );
}
