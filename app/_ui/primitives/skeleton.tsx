import type { ReactNode } from "react";

/** Bars where rows will be, with the rows' real height; they appear only when loading takes longer than 400 ms. */
export function Skeleton({ rows = 4, label }: { rows?: number; label: string }) {
  return (
    <div className="stack gap-2" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <span key={row} className="row min-h-11">
          <span className="sk h-9 w-24" />
          <span className="sk h-4.5 w-40" />
        </span>
      ))}
    </div>
  );
}

/** One sheet that opens and closes, with a sentence below; stands still with reduced motion. */
export function FoldLoader({ children }: { children: ReactNode }) {
  return (
    <div className="stack items-center gap-8" role="status">
      <span className="fold-load" aria-hidden="true">
        <i />
        <i />
      </span>
      <p className="ctr">{children}</p>
    </div>
  );
}
