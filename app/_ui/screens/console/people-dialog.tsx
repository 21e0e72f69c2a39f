"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Dialog } from "@/app/_ui/primitives/dialog";
import type { ConsolePerson } from "@/lib/domain/console-people";
import { AskDialog } from "./ask-dialog";
import { useConsole } from "./console-context";
import { PeopleRow } from "./people-row";

/** Everybody, with the way to remove somebody who should not be here. */
export function PeopleDialog({ open, onClose, minute }: { open: boolean; onClose: () => void; minute: number }) {
  const t = useTranslations("console.people");
  const { view, run } = useConsole();
  const [leaving, setLeaving] = useState<ConsolePerson | null>(null);
  const [busy, setBusy] = useState(false);
  const unlisted = view.people - view.listed.length;

  async function remove() {
    if (leaving === null) return;
    setBusy(true);
    await run("remove", { participantId: leaving.id });
    setBusy(false);
    setLeaving(null);
  }

  return (
    <>
      <Dialog
        open={open}
        onClose={onClose}
        wide
        title={t("all", { count: view.people })}
        description={t("count", { here: view.here, dropped: view.dropped })}
        actions={
          <Button variant="primary" onClick={onClose}>
            {t("close")}
          </Button>
        }
      >
        <ul className="pp">
          {view.listed.map((person) => (
            <PeopleRow key={person.id} person={person} minute={minute} onRemove={() => setLeaving(person)} />
          ))}
        </ul>
        {unlisted > 0 ? <p className="sm muted">{t("unlisted", { count: unlisted })}</p> : null}
      </Dialog>
      <AskDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("removeTitle", { name: leaving?.name ?? "" })}
        text={t("removeText")}
        safe={t("removeSafe")}
        confirm={t("removeConfirm")}
        busy={busy}
        onConfirm={remove}
      />
    </>
  );
}
