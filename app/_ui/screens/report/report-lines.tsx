"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";

const FIRST_SHOWN = 6;

type ReportLinesProps = {
  lines: readonly string[];
  /** what the button says that shows the others */
  rest: "argumentsRest" | "wordsRest";
  label?: string;
};

/** Lines that people wrote, without their names; paper gets all of them. */
export function ReportLines({ lines, rest, label }: ReportLinesProps) {
  const t = useTranslations("report");
  const [isWhole, setWhole] = useState(false);
  const more = lines.length - FIRST_SHOWN;
  return (
    <>
      <ul aria-label={label}>
        {lines.map((line, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same; the list never changes
            key={place}
            className={isWhole || place < FIRST_SHOWN ? undefined : "hidden print:list-item"}
            dir="auto"
          >
            {t("quoted", { title: line })}
          </li>
        ))}
      </ul>
      {!isWhole && more > 0 ? (
        <Button className="mt-2 print:hidden" onClick={() => setWhole(true)}>
          {t(rest, { count: more })}
        </Button>
      ) : null}
    </>
  );
}
