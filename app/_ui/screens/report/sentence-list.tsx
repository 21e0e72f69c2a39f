/** Sentences one below the other; the first says most. */
export function SentenceList({ sentences }: { sentences: readonly string[] }) {
  const [first, ...rest] = sentences;
  if (first === undefined) return null;
  return (
    <div className="stack gap-3 rp-s">
      <p className="lg">{first}</p>
      {rest.map((sentence) => (
        <p key={sentence} className="muted">
          {sentence}
        </p>
      ))}
    </div>
  );
}
