import { ColumnGlyph } from "./column-glyph";
import { columnKey } from "./column-key";
import { Selvedge } from "./leaf";

/** A deck seen from the front: its columns as leaves. */
export function DeckCover({ columns }: { columns: readonly { label: string }[] }) {
  return (
    <span className="cover">
      <span className="cover-in">
        {columns.map(({ label }, index) => (
          <span key={label} className={`cv t-${columnKey(index)}`}>
            <Selvedge index={index} />
            <ColumnGlyph index={index} variant="onFill" />
            <span>{label}</span>
          </span>
        ))}
      </span>
    </span>
  );
}
