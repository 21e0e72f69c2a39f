import { useTranslations } from "next-intl";
import type { WorkshopOption } from "./choose-workshops";

export type AsideOption = WorkshopOption & { reason: "rehearsal" | "too_early" | "alone" };

/** Workshops that cannot be compared now, each with the reason, so that nobody looks for one in vain. */
export function SetAsideList({ aside }: { aside: AsideOption[] }) {
  const t = useTranslations("comparison");
  if (aside.length === 0) return null;
  return (
    <section className="muted">
      <h2 className="text-lg">{t("aside.title")}</h2>
      <p className="sm">{t("aside.text")}</p>
      <ul className="co-l">
        {aside.map(({ id, title, line, reason }) => (
          <li key={id} className="co-a">
            <span>
              <bdi className="w6">{title}</bdi>
              <span className="sm block">{line}</span>
            </span>
            <span className="sm">{t(`aside.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
