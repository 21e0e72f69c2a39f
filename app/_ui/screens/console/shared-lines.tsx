"use client";

import { useTranslations } from "next-intl";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { useCommitmentSentence } from "@/app/_ui/cards/use-commitment-sentence";
import { useConsole } from "./console-context";
import { HideableLine } from "./hideable-line";

/** What people share on the wall, the newest first, each of which can be taken off it. Whose it is, only where its writer says so. */
export function SharedLines() {
  const t = useTranslations("console.wall");
  const sentence = useCommitmentSentence();
  const { view, run } = useConsole();
  const { wall, columns, commitments } = view;
  if (wall.length === 0) return null;
  return (
    <section className="stack gap-2 rounded-panel bg-surface p-5" aria-label={t("title")}>
      <h2 className="h4">{t("title")}</h2>
      <p className="sm muted">{t("text")}</p>
      <ul className="lines" aria-label={t("lines")}>
        {wall.map(({ id, col, occasion, action, about, name, hidden }) => (
          <HideableLine
            key={id}
            text={sentence.shown({ occasion, action })}
            under={
              <>
                <ColumnTag index={col} label={columns[col]?.label ?? ""} />
                {about === null ? null : <span dir="auto">{t("about", { about })}</span>}
                {name === null ? null : <span>{t.rich("by", { name: () => <bdi>{name}</bdi> })}</span>}
              </>
            }
            hidden={hidden}
            onToggle={() => run("hideCommitment", { commitmentId: id, on: !hidden })}
          />
        ))}
      </ul>
      {commitments.shared > wall.length ? (
        <p className="sm muted">{t("newest", { count: wall.length, of: commitments.shared })}</p>
      ) : null}
    </section>
  );
}
