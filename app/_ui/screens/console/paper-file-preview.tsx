"use client";

import { Check, CircleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/primitives/banner";
import { Segments } from "@/app/_ui/primitives/segments";
import { PaperFileFaults } from "./paper-file-faults";
import { isDouble, isGood, type Preview } from "./use-paper-file";

type PaperFilePreviewProps = { preview: Preview; withDoubles: boolean; onDoubles: (on: boolean) => void };

/** What is in the file, before anything counts: good sheets, wrong lines, and what seems to be there already. */
export function PaperFilePreview({ preview: { sheets, faults }, withDoubles, onDoubles }: PaperFilePreviewProps) {
  const t = useTranslations("paper.file");
  const good = sheets.filter(isGood);
  const doubles = sheets.filter(isDouble);
  const added = good.filter(({ kind }) => kind === "added").length;
  const closed = sheets.length - good.length - doubles.length;
  const bad = new Set(faults.map(({ line }) => line)).size;
  return (
    <>
      <Banner
        tone={good.length > 0 ? "ok" : "plain"}
        icon={good.length > 0 ? <Check size={20} /> : <CircleAlert size={20} />}
        title={t(findingOf(good.length, bad), { good: good.length, bad })}
        announce="politely"
      >
        {added > 0 ? <p>{t("foundAdded", { count: added })}</p> : null}
        {bad > 0 ? <p>{t("foundBad")}</p> : null}
      </Banner>
      {doubles.length > 0 ? (
        <Doubles lines={doubles.map(({ line }) => line)} withDoubles={withDoubles} onDoubles={onDoubles} />
      ) : null}
      {closed > 0 ? <p className="sm">{t("hasSecond", { count: closed })}</p> : null}
      {bad > 0 ? <PaperFileFaults faults={faults} /> : null}
    </>
  );
}

function findingOf(good: number, bad: number) {
  if (good === 0) return bad === 0 ? "foundNothing" : "foundNone";
  return bad === 0 ? "foundAll" : "found";
}

/** As many lines as are named; of more than these nobody reads the numbers. */
const LINES_NAMED = 12;

type DoublesProps = { lines: number[]; withDoubles: boolean; onDoubles: (on: boolean) => void };

function Doubles({ lines, withDoubles, onDoubles }: DoublesProps) {
  const t = useTranslations("paper.file");
  const format = useFormatter();
  const named = lines.slice(0, LINES_NAMED).map((line) => format.number(line));
  const list = format.list(lines.length > LINES_NAMED ? [...named, "…"] : named);
  return (
    <div className="stack gap-2">
      <p>
        <b>{t("doubles", { count: lines.length })}</b>
      </p>
      <p className="sm muted">{t("doublesWhich", { lines: lines.length, list })}</p>
      <Segments
        wide
        label={t("doublesChoice")}
        value={withDoubles ? "again" : "leave"}
        onChange={(value) => onDoubles(value === "again")}
        options={[
          { value: "leave", label: t("leave") },
          { value: "again", label: t("again") },
        ]}
      />
      {withDoubles ? <p className="sm muted">{t("againText")}</p> : null}
    </div>
  );
}
