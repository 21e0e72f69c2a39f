"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import type { Note } from "@/lib/domain/notes";
import type { Meeting } from "@/lib/live/client/note-keeper";

const WAYS = ["both", "mine", "theirs"] as const satisfies Meeting[];

/** Two wrote at once: both texts are there, and whoever was later chooses. */
export function NoteMeeting({ theirs, onMeet }: { theirs: Note; onMeet: (how: Meeting) => void }) {
  const t = useTranslations("console.notes");
  return (
    <div className="stack gap-2 rounded-control bg-sunk p-3 mt-2">
      <p className="sm w6">{t("meanwhile", { name: theirs.by || t("somebody") })}</p>
      <p className="sm whitespace-pre-wrap wrap-anywhere" dir="auto">
        {theirs.text === "" ? t("emptied") : theirs.text}
      </p>
      <div className="row flex-wrap gap-2">
        {WAYS.map((how) => (
          <Button key={how} onClick={() => onMeet(how)}>
            {t(how)}
          </Button>
        ))}
      </div>
    </div>
  );
}
