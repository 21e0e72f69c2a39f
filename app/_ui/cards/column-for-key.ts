const LETTERS = "abcd";

/**
 * The column that a key chooses: 1 to 4, the letters on the glyphs, and with two columns the arrows, which follow the
 * sides the columns are on. null: none.
 */
export function columnForKey(key: string, columns: number, isRtl: boolean): number | null {
  if (columns === 2 && (key === "ArrowLeft" || key === "ArrowRight")) return (key === "ArrowLeft") === !isRtl ? 0 : 1;
  const column = /^[1-4]$/.test(key) ? Number(key) - 1 : key.length === 1 ? LETTERS.indexOf(key.toLowerCase()) : -1;
  return column >= 0 && column < columns ? column : null;
}
