"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { useCommitmentSentence } from "@/app/_ui/cards/use-commitment-sentence";
import { TextField } from "@/app/_ui/primitives/field";
import type { ConsoleCommitment } from "@/lib/domain/wall";
import { COMMITMENT_MAX } from "@/lib/domain/workshop";
import { useConsole } from "./console-context";
import { HideableLine } from "./hideable-line";
import { useFoundShared } from "./use-found";

/** What people share on the wall, the newest first, each of which can be taken off it; in a hall found by its words. */
export function SharedLines() {
  const t = useTranslations("console.wall");
  const errors = useTranslations("errors");
  const { view } = useConsole();
  const { wall, commitments } = view;
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const found = useFoundShared(text);
  if (wall.length === 0) return null;
  const isMore = commitments.shared > wall.length;
  const shown = text === "" ? wall : found !== null && "list" in found ? found.list : [];
  return (
    <section className="stack gap-2 rounded-panel bg-surface p-5" aria-label={t("title")}>
      <h2 className="h4">{t("title")}</h2>
      <p className="sm muted">{t("text")}</p>
      {isMore || text !== "" ? (
        <TextField
          type="search"
          label={t("find")}
          hint={isMore ? t("newest", { count: wall.length, of: commitments.shared }) : undefined}
          autoComplete="off"
          maxLength={COMMITMENT_MAX}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : null}
      <p className="sm muted" role="status">
        {found === null ? null : "code" in found ? errors(found.code) : t("found", { count: found.list.length })}
      </p>
      <ul className="lines" aria-label={t("lines")}>
        {shown.map((shared) => (
          <SharedLine key={shared.id} shared={shared} />
        ))}
      </ul>
    </section>
  );
}

/** Whose it is, only where its writer says so. */
function SharedLine({ shared }: { shared: ConsoleCommitment }) {
  const t = useTranslations("console.wall");
  const sentence = useCommitmentSentence();
  const { view, run } = useConsole();
  const { id, col, occasion, action, about, name, hidden } = shared;
  return (
    <HideableLine
      text={sentence.shown({ occasion, action })}
      under={
        <>
          <ColumnTag index={col} label={view.columns[col]?.label ?? ""} />
          {about === null ? null : <span dir="auto">{t("about", { about })}</span>}
          {name === null ? null : <span>{t.rich("by", { name: () => <bdi>{name}</bdi> })}</span>}
        </>
      }
      hidden={hidden}
      onToggle={() => run("hideCommitment", { commitmentId: id, on: !hidden })}
    />
  );
}
