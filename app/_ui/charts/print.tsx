import { columnKey } from "@/app/_ui/cards/column-key";

type PrintProps = {
  /** counts by column of each card, in the deck's order; cards without answers are left blank */
  splits: readonly (readonly number[])[];
  width?: number;
  height?: number;
};

/** A workshop's split, card by card: a small identity for lists. It says nothing the list does not; hidden from readers. */
export function Print({ splits, width = 150, height = 56 }: PrintProps) {
  const shown = splits.filter((counts) => sum(counts) > 0);
  const step = width / Math.max(1, shown.length);
  const columns = Math.max(2, ...shown.map((counts) => counts.length));
  // The last column is the ground; each earlier one is drawn over it down to where it ends.
  const layers = Array.from({ length: columns - 1 }, (_, index) => columns - 2 - index);
  return (
    <svg className="wave" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <rect className={`w${columnKey(columns - 1)}`} width={width} height={height} />
      {layers.map((column) => {
        const steps = shown.map((counts, card) => stepAt(edge(counts, column) * height, card, step)).join("");
        return (
          <g key={column}>
            <path className={`w${columnKey(column)}`} d={`M0 0${steps}V0Z`} />
            <path className="ws" d={`M0 ${(edge(shown[0] ?? [], column) * height).toFixed(1)}${steps}`} />
          </g>
        );
      })}
    </svg>
  );
}

const stepAt = (y: number, card: number, step: number) => `V${y.toFixed(1)}H${((card + 1) * step).toFixed(2)}`;

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** Where a column ends on a card, 0 to 1. */
function edge(counts: readonly number[], column: number): number {
  const all = sum(counts);
  return all === 0 ? 0 : sum(counts.slice(0, column + 1)) / all;
}
