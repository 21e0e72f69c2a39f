"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Dialog } from "@/app/_ui/primitives/dialog";
import { TextField } from "@/app/_ui/primitives/field";
import { type ConsolePerson, FOUND_MOST, type FoundPerson } from "@/lib/domain/console-people";
import { NAME_MAX } from "@/lib/domain/names";
import { Away } from "./away";
import { useConsole } from "./console-context";
import { PeopleRow } from "./people-row";
import { type Asked, PersonDialogs } from "./person-dialogs";
import { PersonMenu } from "./person-menu";
import { useFoundPeople } from "./use-found";

/** Everybody, with what keeps the peace about each, and those who were sent away. */
export function PeopleDialog({ open, onClose, minute }: { open: boolean; onClose: () => void; minute: number }) {
  const t = useTranslations("console.people");
  const errors = useTranslations("errors");
  const { view } = useConsole();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [typed, setTyped] = useState("");
  const name = typed.trim();
  const found = useFoundPeople(open ? name : "");
  const unlisted = view.people - view.listed.length;
  const shown: readonly (ConsolePerson | FoundPerson)[] =
    name === "" ? view.listed : found !== null && "list" in found ? found.list : [];
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
        {view.people > FOUND_MOST || name !== "" ? (
          <TextField
            type="search"
            label={t("find")}
            autoComplete="off"
            spellCheck={false}
            maxLength={NAME_MAX}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        ) : null}
        <p className="sm muted" role="status">
          {found === null ? null : "code" in found ? errors(found.code) : t("found", { count: found.list.length })}
        </p>
        <ul className="pp">
          {shown.map((person) => (
            <PeopleRow
              key={person.id}
              person={person}
              minute={minute}
              menu={<PersonMenu person={person} onAsk={(act) => setAsked({ act, person })} onLeave={onClose} />}
            />
          ))}
        </ul>
        {unlisted > 0 && name === "" ? <p className="sm muted">{t("unlisted", { count: unlisted })}</p> : null}
        <Away />
      </Dialog>
      <PersonDialogs asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}
