import { partsOf } from "./bar-parts";

/** The pieces of a split bar; those at the ends carry the round corners. */
export function SplitParts({ counts }: { counts: readonly number[] }) {
  const parts = partsOf(counts);
  return parts.map(({ key, weight }, place) => (
    <span
      key={key}
      className={[`p${key}`, place === 0 && "is-first", place === parts.length - 1 && "is-last"]
        .filter(Boolean)
        .join(" ")}
      style={{ flexGrow: weight }}
    />
  ));
}
