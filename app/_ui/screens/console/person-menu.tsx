"use client";

import { Armchair, Ban, EllipsisVertical, Eye, EyeOff, FileText, Pencil, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ConsolePerson, FoundPerson } from "@/lib/domain/console-people";
import { areSheetsTaken } from "@/lib/domain/paper";
import { useConsole } from "./console-context";
import { Menu, MenuItem, MenuLine } from "./menu";
import { useEnterPaper } from "./paper-context";

export type PersonAct = "rename" | "remove" | "ban" | "seat";

type PersonMenuProps = {
  person: ConsolePerson | FoundPerson;
  onAsk: (act: PersonAct) => void;
  /** what was chosen has a dialog of its own */
  onLeave: () => void;
};

/** What keeps the peace about one person; each item says what it does. */
export function PersonMenu({ person, onAsk, onLeave }: PersonMenuProps) {
  const t = useTranslations("console.person");
  const { view, run } = useConsole();
  const { id, kind, name, nameHidden } = person;
  const namesOff = view.options.names === "guests";
  // Seats of those who are listed are in a dialog of their own; in a hall whoever was found is moved from here.
  const hasSeat = "table" in person && kind === "phone" && view.tables.state !== "none";
  // A name is corrected on the sheet itself as long as that is open: a second way would be overwritten by it.
  const isOnSheet = kind === "paper" && areSheetsTaken(view.phase);
  return (
    <Menu label={t("menu", { name })} icon={<EllipsisVertical size={18} />}>
      {isOnSheet ? null : (
        <MenuItem
          icon={<Pencil size={18} />}
          note={namesOff ? t("namesOff") : t("renameNote")}
          disabled={namesOff}
          onClick={() => onAsk("rename")}
        >
          {t("rename")}
        </MenuItem>
      )}
      <MenuItem
        icon={nameHidden ? <Eye size={18} /> : <EyeOff size={18} />}
        note={namesOff ? t("namesOff") : nameHidden ? t("showNote") : t("hideNote")}
        disabled={namesOff}
        onClick={() => run("hideName", { participantId: id, on: !nameHidden })}
      >
        {nameHidden ? t("show") : t("hide")}
      </MenuItem>
      {hasSeat ? (
        <MenuItem icon={<Armchair size={18} />} note={t("seatNote")} onClick={() => onAsk("seat")}>
          {t("seat")}
        </MenuItem>
      ) : null}
      <MenuLine />
      {kind === "paper" ? <SheetItems id={id} onLeave={onLeave} /> : <SendAwayItems onAsk={onAsk} />}
    </Menu>
  );
}

function SendAwayItems({ onAsk }: Pick<PersonMenuProps, "onAsk">) {
  const t = useTranslations("console.person");
  return (
    <>
      <MenuItem icon={<UserX size={18} />} note={t("removeNote")} onClick={() => onAsk("remove")}>
        {t("remove")}
      </MenuItem>
      <MenuItem icon={<Ban size={18} />} note={t("banNote")} onClick={() => onAsk("ban")}>
        {t("ban")}
      </MenuItem>
    </>
  );
}

/** A paper sheet is corrected, or taken out; nobody is behind it who could come again. */
function SheetItems({ id, onLeave }: { id: string } & Pick<PersonMenuProps, "onLeave">) {
  const t = useTranslations("console.person");
  const { view, run } = useConsole();
  const enter = useEnterPaper();
  const isTaken = areSheetsTaken(view.phase);
  function open() {
    onLeave();
    enter.sheet(id);
  }
  return (
    <>
      <MenuItem
        icon={<FileText size={18} />}
        note={isTaken ? undefined : t("sheetClosed")}
        disabled={!isTaken}
        onClick={open}
      >
        {t("openSheet")}
      </MenuItem>
      <MenuItem
        icon={<UserX size={18} />}
        note={t("removeSheetNote")}
        onClick={() => run("remove", { participantId: id, ban: false })}
      >
        {t("removeSheet")}
      </MenuItem>
    </>
  );
}
