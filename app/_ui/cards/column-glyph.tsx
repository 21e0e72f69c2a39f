import type { ReactNode } from "react";
import { columnKey, columnLetter } from "./column-key";

const SHAPES: readonly { shape: ReactNode; baseline: number }[] = [
  { shape: <circle cx="12" cy="12" r="10.5" />, baseline: 16.3 },
  {
    shape: <rect x="3.9" y="3.9" width="16.2" height="16.2" rx="2.6" transform="rotate(45 12 12)" />,
    baseline: 16.3,
  },
  { shape: <path d="M12 1.8 23 20.8H1Z" strokeLinejoin="round" />, baseline: 18.6 },
  { shape: <rect x="2" y="2" width="20" height="20" rx="3.4" />, baseline: 16.3 },
];

type ColumnGlyphProps = {
  index: number;
  /** onFill: on the column's own colour. outline: not chosen, or only proposed */
  variant?: "plain" | "onFill" | "outline";
  className?: string;
};

/** A column's shape and letter. Decoration beside the column's name; where it stands alone, say the name too. */
export function ColumnGlyph({ index, variant = "plain", className }: ColumnGlyphProps) {
  const key = columnKey(index);
  const { shape, baseline } = SHAPES[index] ?? SHAPES[0] ?? { shape: null, baseline: 0 };
  const look = { plain: "", onFill: "onfill", outline: "g-out" }[variant];
  return (
    <svg
      className={["g", `g-${key}`, look, className].filter(Boolean).join(" ")}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {shape}
      <text x="12" y={baseline} textAnchor="middle">
        {columnLetter(index)}
      </text>
    </svg>
  );
}
