"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { NoteAbout } from "@/lib/domain/notes";
import { takeOldNote } from "@/lib/live/client/note-storage";
import { useConsole } from "./console-context";
import { NoteField } from "./note-field";
import { useNoteKeeper } from "./notes-context";

/** The facilitators' own notes: on the step that runs, and on the card that everybody sees. */
export function Notes() {
  const t = useTranslations("console.notes");
  const phaseName = useTranslations("common.phase");
  const { view, deck } = useConsole();
  const { phase } = view;
  const onStage = view.cards.find((card) => card.onStage);
  const card = deck.cards.findIndex(({ id }) => id === onStage?.id);
  useOldNote(`step:${phase}`);
  return (
    <section className="c-notes">
      <h2 className="h4 flare font-bold">{t("title")}</h2>
      <p className="xs muted mt-1">{t("hint")}</p>
      <NoteField key={phase} about={`step:${phase}`} label={t("onStep", { step: phaseName(phase) })} />
      {onStage === undefined || card < 0 ? null : (
        <NoteField key={onStage.id} about={`card:${card}`} label={t("onCardNamed", { title: onStage.title })} />
      )}
    </section>
  );
}

/** What an older version kept in this browser becomes the note of the step in which it is found, unless there is one. */
function useOldNote(about: NoteAbout) {
  const { workshopId } = useConsole();
  const keeper = useNoteKeeper();
  const isKnown = keeper.isKnown();
  useEffect(() => {
    if (!isKnown || keeper.note(about).text !== "") return;
    const old = takeOldNote(workshopId);
    if (old !== null) keeper.type(about, old);
  }, [keeper, isKnown, about, workshopId]);
}
