"use client";

import { useTranslations } from "next-intl";
import { NAME_MAX } from "@/lib/domain/names";
import type { Fault } from "@/lib/domain/paper-file";
import { useColumnsList } from "./paper-file-choice";

/** Whoever has more is helped by none of them singly: the file is another one. */
const FAULTS_SHOWN = 100;
/** of what stands in a cell */
const SAID_SHOWN = 40;

/** Each wrong cell: where it is, what is wrong, and what would help. */
export function PaperFileFaults({ faults }: { faults: Fault[] }) {
  const t = useTranslations("paper.file");
  const columns = useColumnsList();
  const more = faults.length - FAULTS_SHOWN;
  return (
    <>
      <ul className="pf-faults" aria-label={t("faultsLabel")}>
        {faults.slice(0, FAULTS_SHOWN).map(({ line, code, heading, said = "", other = 0 }) => (
          <li key={`${line} ${code} ${heading}`}>
            <b>{heading === undefined ? t("at", { line }) : t("atCell", { line, heading })}</b>
            <span>{t(`fault.${code}`, { said: shortened(said), other, columns, letters: NAME_MAX })}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="sm muted">{t("faultsMore", { count: more })}</p> : null}
    </>
  );
}

const shortened = (said: string) => (said.length > SAID_SHOWN ? `${said.slice(0, SAID_SHOWN)}…` : said);
