import type { ReactNode } from "react";

export type IntervalRow = {
  key: string;
  name: ReactNode;
  /** where the dot and the line's ends stand, as shares of the axis; null: not defined */
  value: number | null;
  ends: { low: number | null; high: number | null } | null;
  /** the figure and its ends, as they are read */
  figure: string;
  between: string;
  more?: string;
};

type IntervalTableProps = {
  caption: string;
  /** what stands in each column of the table, from the name on */
  heads: readonly [name: string, picture: string, figure: string, between: string, more?: string];
  rows: readonly IntervalRow[];
};

/** Figures with their intervals: a dot on a line from 0 to 1 beside each (below its name on a phone), and the same in numbers. */
export function IntervalTable({ caption, heads, rows }: IntervalTableProps) {
  const [name, picture, figure, between, more] = heads;
  return (
    <table className="it">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <td className="it-p" aria-hidden="true">
            {picture}
          </td>
          <th scope="col">{figure}</th>
          <th scope="col">{between}</th>
          {more === undefined ? null : (
            <th className="it-m" scope="col">
              {more}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.name}
              <span className="it-n" aria-hidden="true">
                <Line value={row.value} ends={row.ends} />
              </span>
            </th>
            <td className="it-p" aria-hidden="true">
              <Line value={row.value} ends={row.ends} />
            </td>
            <td className="num">
              <span dir="ltr">{row.figure}</span>
            </td>
            <td className="it-b">{row.between}</td>
            {more === undefined ? null : <td className="it-m">{row.more}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ value, ends }: Pick<IntervalRow, "value" | "ends">) {
  if (value === null) return null;
  const at = (share: number) => `${100 * Math.min(1, Math.max(0, share))}%`;
  const [low, high] = [ends?.low ?? null, ends?.high ?? null];
  return (
    <span className="it-l">
      {low === null || high === null ? null : (
        <span
          className="it-i"
          style={{ insetInlineStart: at(low), inlineSize: at(Math.max(0, high) - Math.max(0, low)) }}
        />
      )}
      <span className="it-d" style={{ insetInlineStart: at(value) }} />
    </span>
  );
}
