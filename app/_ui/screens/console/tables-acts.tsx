"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Switch } from "@/app/_ui/primitives/switch";
import { AskDialog } from "./ask-dialog";
import { useConsole } from "./console-context";
import { useTables } from "./use-tables";

type Acts = { onSeats: () => void };

/** Seats are dealt: they may be changed, dealt anew, locked or given up, until the tables open. */
export function TablesSeating({ onSeats }: Acts) {
  const t = useTranslations("tables.console");
  const { view } = useConsole();
  const { deal, open, undo, lock } = useTables();
  const [asked, setAsked] = useState(false);
  const { moved, locked, cards } = view.tables;
  return (
    <>
      <div className="row flex-wrap">
        <Button disabled={cards === 0} onClick={open}>
          {t("open")}
        </Button>
        <SeatsButton onSeats={onSeats} />
        <Button variant="quiet" disabled={locked} onClick={() => (moved ? setAsked(true) : deal())}>
          {t("dealAnew")}
        </Button>
        <Button variant="quiet" onClick={undo}>
          {t("undo")}
        </Button>
      </div>
      {cards === 0 ? <p className="sm muted">{t("noCard")}</p> : null}
      <Switch
        className="max-w-md"
        label={t("lock")}
        hint={t("lockHint")}
        checked={locked}
        onChange={(event) => lock(event.target.checked)}
      />
      <AskDialog
        open={asked}
        onClose={() => setAsked(false)}
        title={t("dealAnewTitle")}
        text={t("dealAnewText")}
        safe={t("keepSeats")}
        confirm={t("dealAnew")}
        onConfirm={deal}
      />
    </>
  );
}

export function TablesOpen({ onSeats }: Acts) {
  const t = useTranslations("tables.console");
  const { close } = useTables();
  return (
    <div className="row flex-wrap">
      <Button onClick={close}>{t("close")}</Button>
      <SeatsButton onSeats={onSeats} />
    </div>
  );
}

export function TablesClosed() {
  const t = useTranslations("tables.console");
  const { open } = useTables();
  return (
    <div className="row flex-wrap">
      <Button variant="quiet" onClick={open}>
        {t("openAgain")}
      </Button>
    </div>
  );
}

/** In a hall nobody is listed: the sizes are told on the tiles, and each phone says its table. */
function SeatsButton({ onSeats }: Acts) {
  const t = useTranslations("tables.console");
  const { view } = useConsole();
  const { list, standing } = view.tables;
  if (standing.length === 0 && list.every(({ people }) => people.length === 0))
    return <p className="sm muted">{t("hall")}</p>;
  return <Button onClick={onSeats}>{t("seats")}</Button>;
}
