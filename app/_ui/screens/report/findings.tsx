import type { Headline } from "@/lib/reports/headlines";

const WIDTH: Record<number, string> = { 1: "lg:grid-cols-1", 2: "lg:grid-cols-2" };

/** The headlines: figures, each with the sentence that it proves. */
export function Findings({ headlines }: { headlines: Headline[] }) {
  return (
    <section className={["rp-f", WIDTH[headlines.length]].filter(Boolean).join(" ")}>
      {headlines.map(({ id, figure, of, text }) => (
        <article key={id}>
          <p className="num">
            {figure}
            {of ? <small>{of}</small> : null}
          </p>
          <p>{text}</p>
        </article>
      ))}
    </section>
  );
}
