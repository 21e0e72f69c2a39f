"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Dialog } from "@/app/_ui/primitives/dialog";
import { TextField } from "@/app/_ui/primitives/field";
import type { ConsolePerson, FoundPerson } from "@/lib/domain/console-people";
import { cleanName, NAME_MAX } from "@/lib/domain/names";
import { AskDialog } from "./ask-dialog";
import { useConsole } from "./console-context";
import type { PersonAct } from "./person-menu";
import { SeatSelect } from "./seat-select";

export type Asked = { act: PersonAct; person: ConsolePerson | FoundPerson };

/** What is asked about one person before it is done. */
export function PersonDialogs({ asked, onClose }: { asked: Asked | null; onClose: () => void }) {
  const t = useTranslations("console.person");
  const { run } = useConsole();
  const sending = asked?.act === "remove" || asked?.act === "ban" ? asked : null;
  const act = sending?.act === "ban" ? "ban" : "remove";
  const name = sending?.person.name ?? "";

  const sendAway = async () =>
    sending && run("remove", { participantId: sending.person.id, ban: sending.act === "ban" });

  return (
    <>
      <RenameDialog person={asked?.act === "rename" ? asked.person : null} onClose={onClose} />
      {asked !== null && "table" in asked.person ? (
        <SeatDialog key={asked.person.id} open={asked.act === "seat"} person={asked.person} onClose={onClose} />
      ) : null}
      <AskDialog
        open={sending !== null}
        onClose={onClose}
        title={t(`${act}Title`, { name })}
        text={t(`${act}Text`)}
        safe={t("keep")}
        confirm={t(act)}
        onConfirm={sendAway}
      />
    </>
  );
}

type SeatDialogProps = { open: boolean; person: FoundPerson; onClose: () => void };

function SeatDialog({ open, person, onClose }: SeatDialogProps) {
  const t = useTranslations("console.person");
  const { run } = useConsole();
  const [table, setTable] = useState(person.table);

  async function move(to: number | null) {
    if (await run("moveSeat", { participantId: person.id, table: to })) setTable(to);
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("seatTitle", { name: person.name })}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t("seatDone")}
        </Button>
      }
    >
      <SeatSelect person={person} table={table} onMove={move} />
    </Dialog>
  );
}

function RenameDialog({ person, onClose }: { person: ConsolePerson | null; onClose: () => void }) {
  const t = useTranslations("console.person");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const { run } = useConsole();
  const formId = useId();
  const [bad, setBad] = useState(false);

  async function rename(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = cleanName(String(new FormData(event.currentTarget).get("name") ?? ""));
    setBad(name === null);
    if (person !== null && name !== null && (await run("renamePerson", { participantId: person.id, name }))) close();
  }
  function close() {
    setBad(false);
    onClose();
  }

  return (
    <Dialog
      open={person !== null}
      onClose={close}
      title={t("rename")}
      description={t("renameNote")}
      actions={
        <>
          <Button variant="primary" type="submit" form={formId}>
            {common("save")}
          </Button>
          <Button variant="quiet" onClick={close}>
            {t("cancel")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={rename}>
        <TextField
          name="name"
          label={t("name")}
          defaultValue={person?.name ?? ""}
          maxLength={NAME_MAX}
          autoComplete="off"
          error={bad ? errors("bad_name") : undefined}
        />
      </form>
    </Dialog>
  );
}
