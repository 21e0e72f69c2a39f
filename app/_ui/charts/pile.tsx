import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";

type PileProps = {
  /** cards placed by each person who is not done, ascending; in a big room one entry stands for a group */
  slips: readonly number[];
  /** cards to place */
  of: number;
  /** people who are done: they answered all that is asked, or said so; and all people */
  done: number;
  people: number;
};

/**
 * One slip per person, in order of progress, in a well as high as all cards; the slips of those who are done become one
 * sheet that carries the number. It lies there from the start: nobody waits before an empty picture.
 */
export function Pile({ slips, of, done, people }: PileProps) {
  const t = useTranslations("common.chart");
  return (
    <div className="q-slips" role="img" aria-label={t("finished", { done, people })}>
      {slips.length > 0 ? (
        <div className="q-going" style={{ flexGrow: people - done, "--slips": slips.length } as CSSProperties}>
          {slips.map((placed, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a slip is a place in the order, nobody's own
            <i key={place} style={{ "--done": of === 0 ? 0 : (100 * placed) / of } as CSSProperties} />
          ))}
        </div>
      ) : null}
      <div className="sheet q-done" style={{ flexGrow: done }}>
        <span className="num">{done}</span>
        <span>{t("areDone", { people })}</span>
      </div>
    </div>
  );
}
