import { useTranslations } from "next-intl";

/** A card's intervals and the like, for whoever wants to check it: folded, since its bars say most. */
export function CardFigures({ figures, title }: { figures: readonly string[]; title: string }) {
  const t = useTranslations("report.exact");
  if (figures.length === 0) return null;
  return (
    <details className="rp-d sm">
      <summary aria-label={t("openOf", { title })}>{t("open")}</summary>
      <ul className="muted">
        {figures.map((figure) => (
          <li key={figure}>{figure}</li>
        ))}
      </ul>
    </details>
  );
}
