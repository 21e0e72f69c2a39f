import { useTranslations } from "next-intl";
import type { ShiftRow } from "@/lib/domain/findings";
import type { Direction } from "@/lib/domain/movement";
import { leadingColumn } from "@/lib/domain/policy";

type DirectionsProps = {
  direction: Direction;
  /** where the room was before talking, and how many answered both rounds */
  shift: Pick<ShiftRow, "before" | "movement">;
  /** index of the article's column; null: it has the card in none */
  expected: number | null;
  /** from the last answer to the one weeks later, not between the rounds */
  isLater?: boolean;
};

/** Where those went who answered a card in both rounds: the figures add up to all of them. */
export function Directions({ direction, shift, expected, isLater = false }: DirectionsProps) {
  const t = useTranslations("common.chart");
  if (shift.movement?.moved === 0)
    return (
      <div className="dir">
        <p className="dir-of">{t(isLater ? "allStayedLater" : "allStayed", { count: shift.movement.both })}</p>
      </div>
    );
  // Where the room led to the article's own column, who went there went to both: nobody can go to the article alone.
  const isOnePlace = expected !== null && leadingColumn(shift.before.counts ?? []) === expected;
  const figures = [
    { key: "stayed", count: direction.stayed },
    { key: isOnePlace ? "wentToBoth" : "wentToRoom", count: direction.room },
    ...(expected === null || isOnePlace ? [] : [{ key: "wentToArticle", count: direction.article } as const]),
    { key: "wentAway", count: direction.away },
  ] as const;
  return (
    <div className="dir">
      <p className="dir-of">{t(isLater ? "answeredLater" : "answeredBoth", { count: shift.movement?.both ?? 0 })}</p>
      <ul className="dir-list">
        {figures.map(({ key, count }) => (
          <li key={key}>{t.rich(key, { count, num: (figure) => <b className="num">{figure}</b> })}</li>
        ))}
      </ul>
    </div>
  );
}
