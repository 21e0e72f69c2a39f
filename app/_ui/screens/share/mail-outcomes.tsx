import { Check, CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Delivery } from "@/lib/domain/sharing";

/** What the mail server said of each address; no more is known here. */
export function MailOutcomes({ deliveries }: { deliveries: readonly Delivery[] }) {
  const t = useTranslations("share.mail");
  return (
    <div role="status">
      {deliveries.length === 0 ? null : (
        <div className="stack gap-2">
          <b>{t("outcome")}</b>
          <ul className="stack gap-1">
            {deliveries.map(({ address, outcome }) => (
              <li key={address} className="row gap-2">
                {outcome === "sent" ? (
                  <Check className="shrink-0" size={20} />
                ) : (
                  <CircleAlert className="shrink-0" size={20} />
                )}
                <span className="min-w-0 break-words">
                  <bdi>{address}</bdi>: {t(outcome)}
                </span>
              </li>
            ))}
          </ul>
          <p className="sm muted">{t("limits")}</p>
        </div>
      )}
    </div>
  );
}
