export const CODE_LENGTH = 8;

const LEAVES = [
  [0, 1, 2, 3],
  [4, 5, 6, 7],
] as const;

/** The two leaves under the code's input: a digit or a dash in each place, and where the next one goes. */
export function CodeLeaves({ digits, caret }: { digits: string; caret: number | null }) {
  return (
    <span className="codefield-leaves" aria-hidden="true">
      {LEAVES.map((places) => (
        <span key={places[0]}>
          {places.map((place) => (
            <i key={place} className={[!digits[place] && "e", place === caret && "cur"].filter(Boolean).join(" ")}>
              {digits[place]}
            </i>
          ))}
        </span>
      ))}
    </span>
  );
}
