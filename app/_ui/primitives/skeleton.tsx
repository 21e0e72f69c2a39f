import type { ReactNode } from "react";

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
