import type { ReactNode } from "react";

/** A picture with one thing to say. */
export function StageMessage({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <main className="st-talk">
      <div className="st-message">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
