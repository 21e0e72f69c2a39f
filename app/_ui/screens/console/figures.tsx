import type { ReactNode } from "react";

/** A few numbers with what they count. */
export function Figures({
  label,
  figures,
}: {
  label: string;
  figures: readonly { value: ReactNode; label: string }[];
}) {
  return (
    <section aria-label={label}>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 gap-y-4">
        {figures.map((figure) => (
          <div key={figure.label} className="flex flex-col-reverse justify-end border-t border-line pt-3">
            <dt className="sm muted">{figure.label}</dt>
            <dd className="num text-3xl">{figure.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
