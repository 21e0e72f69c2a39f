import type { Ref } from "react";
import { ColumnGlyph } from "./column-glyph";
import { leafClass, Selvedge } from "./leaf";

const SHAPE: Record<number, string> = { 2: "leaves", 3: "three", 4: "four" };
/** Longer names step down (design: ui.md, Languages). */
const LONG_NAME = 12;

type TargetsProps = {
  columns: readonly { id: string; label: string }[];
  label: string;
  onChoose: (column: number) => void;
  disabled?: boolean;
  ref?: Ref<HTMLDivElement>;
};

/** The columns as leaves at the bottom edge, in reach of the thumb. */
export function Targets({ columns, label, onChoose, disabled = false, ref }: TargetsProps) {
  const isLong = columns.some((column) => column.label.length > LONG_NAME);
  const shape = SHAPE[columns.length] ?? "four";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not stretch its grid to its own height
    <div
      role="group"
      className={`targets ${shape} ${isLong ? "lng" : ""} [@media(max-height:40rem)]:min-h-34`}
      aria-label={label}
      ref={ref}
    >
      {columns.map((column, index) => (
        <button
          key={column.id}
          type="button"
          className={leafClass(index)}
          data-column={index}
          disabled={disabled}
          onClick={() => onChoose(index)}
        >
          <Selvedge index={index} />
          <ColumnGlyph index={index} variant="onFill" />
          <span>{column.label}</span>
        </button>
      ))}
    </div>
  );
}
