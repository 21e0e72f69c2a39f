/**
 * A figure that changes while one looks at it, such as a clock: each digit keeps its place. The self-hosted cut of the
 * typeface has no tabular figures, so a "1" would make the rest jump.
 */
export function SteadyFigure({ text }: { text: string }) {
  return (
    <>
      <span className="vh">{text}</span>
      <span className="steady" dir="ltr" aria-hidden="true">
        {[...text].map((sign, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: a sign is its place
          /\d/.test(sign) ? <i key={place}>{sign}</i> : sign,
        )}
      </span>
    </>
  );
}
