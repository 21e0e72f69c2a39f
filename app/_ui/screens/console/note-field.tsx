"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { NOTE_MAX, type NoteAbout } from "@/lib/domain/notes";
import { useConsole } from "./console-context";
import { NoteMeeting } from "./note-meeting";
import { NoteSaid } from "./note-said";
import { useNoteKeeper } from "./notes-context";

/** One note: saved by itself while its writer types, and it says truly whether it is. */
export function NoteField({ about, label }: { about: NoteAbout; label: string }) {
  const t = useTranslations("console.notes");
  const { status } = useConsole();
  const keeper = useNoteKeeper();
  const { text, state, kept } = keeper.note(about);
  const id = useId();
  const says = {
    saved: text === "" ? "" : t("saved"),
    saving: t("saving"),
    waiting: status === "live" ? t("waiting") : t("offline"),
    too_long: t("tooLong", { over: text.length - NOTE_MAX }),
    meanwhile: t("notYet"),
    refused: t("refused"),
  }[state];
  return (
    <div className="c-note">
      <label className="w6" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="note-a"
        rows={3}
        dir="auto"
        value={text}
        aria-describedby={`${id}-state`}
        onChange={(event) => keeper.type(about, event.target.value)}
        onBlur={() => keeper.flush(about)}
      />
      <p className="xs muted mt-1 min-h-5" id={`${id}-state`}>
        {says}
      </p>
      {state === "meanwhile" && kept !== null ? (
        <NoteMeeting theirs={kept} onMeet={(how) => keeper.meet(about, how)} />
      ) : null}
      <NoteSaid state={state} says={says} by={kept?.by ?? ""} />
    </div>
  );
}
