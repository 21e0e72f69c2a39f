import { ColumnGlyph } from "./column-glyph";

/** A column by glyph and name. */
export function ColumnTag({ index, label, glyphLast = false }: { index: number; label: string; glyphLast?: boolean }) {
  const glyph = <ColumnGlyph index={index} />;
  return (
    <span className="tag">
      {glyphLast ? null : glyph}
      <span>{label}</span>
      {glyphLast ? glyph : null}
    </span>
  );
}
