"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useConsole } from "./console-context";

const keyOf = (workshopId: string) => `twofold-notes-${workshopId}`;

/** Where storage is forbidden the notes live as long as the page. */
function kept(workshopId: string): string {
  try {
    return localStorage.getItem(keyOf(workshopId)) ?? "";
  } catch {
    return "";
  }
}

function keep(workshopId: string, text: string) {
  try {
    if (text === "") localStorage.removeItem(keyOf(workshopId));
    else localStorage.setItem(keyOf(workshopId), text);
  } catch {
    // As above: the text stays in the field.
  }
}

/** The facilitator's own notes: what the room said. They never leave this browser. */
export function Notes() {
  const t = useTranslations("console.notes");
  const { workshopId } = useConsole();
  const [text, setText] = useState(() => kept(workshopId));
  const id = useId();
  return (
    <section className="c-notes">
      <label className="h4 flare font-bold" htmlFor={id}>
        {t("title")}
      </label>
      <textarea
        id={id}
        className="note-a"
        rows={3}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setText(event.target.value);
          keep(workshopId, event.target.value);
        }}
      />
      <p className="xs muted mt-1" id={`${id}-hint`}>
        {t("hint")}
      </p>
    </section>
  );
}
