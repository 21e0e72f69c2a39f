import type { Branch } from "@/lib/reports/dendrogram";

type PeopleTreeProps = { tree: Branch; nameOf: (group: number) => string };

/** In units of the drawing: it grows with its box. */
const WIDTH = 360;
const ROW = 30;
/** Room for a leaf's name. */
const NAMES = 130;

type Placed = { branch: Branch; x: number; y: number; parts: Placed[] };

/** Who joins whom: from the right, where people are alike, to the left, where all are one. Drawn for the eye alone. */
export function PeopleTree({ tree, nameOf }: PeopleTreeProps) {
  const leaves = { count: 0 };
  const placed = place(tree, Math.max(tree.height, 0.01), leaves);
  const height = leaves.count * ROW;
  const all = flat(placed);
  return (
    <svg className="ptree" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false">
      {all.flatMap((at) => at.parts.map((part) => <path key={`${part.x}-${part.y}-${at.x}`} d={elbow(at, part)} />))}
      {all
        .filter(({ branch, parts }) => branch.group !== null || parts.length === 0)
        .map(({ branch, x, y }) => (
          <text key={`${x}-${y}`} x={WIDTH - NAMES + 12} y={y} dominantBaseline="central">
            {branch.group === null ? branch.people : nameOf(branch.group)}
          </text>
        ))}
    </svg>
  );
}

/** A group is drawn whole: what is below it says nothing of groups. */
function place(branch: Branch, top: number, leaves: { count: number }): Placed {
  const parts = branch.group === null ? branch.parts.map((part) => place(part, top, leaves)) : [];
  if (parts.length === 0) return { branch, x: WIDTH - NAMES, y: (leaves.count++ + 0.5) * ROW, parts };
  const [first, last] = [parts[0]?.y ?? 0, parts.at(-1)?.y ?? 0];
  return { branch, x: (WIDTH - NAMES) * (1 - branch.height / top), y: (first + last) / 2, parts };
}

const flat = (placed: Placed): Placed[] => [placed, ...placed.parts.flatMap(flat)];
const elbow = (from: Placed, to: Placed) => `M${from.x} ${from.y}V${to.y}H${to.x}`;
