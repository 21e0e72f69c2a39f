/** Half a disc (column A) and half a diamond (column B) meeting at the fold. Decoration: the word stands beside it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={className ? `mark ${className}` : "mark"} viewBox="0 0 32 32" aria-hidden="true">
      <path className="m-a" d="M15.2 3v26A13 13 0 0 1 15.2 3Z" />
      <path
        className="m-b"
        d="M17 4.6v22.8a1.4 1.4 0 0 0 2.35 1L31 17.4a2 2 0 0 0 0-2.8L19.35 3.6A1.4 1.4 0 0 0 17 4.6Z"
      />
    </svg>
  );
}

export function Logo({ name }: { name: string }) {
  return (
    <span className="logo">
      <Mark />
      <span>{name}</span>
    </span>
  );
}
