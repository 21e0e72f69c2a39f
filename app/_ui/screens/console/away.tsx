"use client";

import { Ban, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { useConsole } from "./console-context";

/** Those who were removed or banned, and the way back in. */
export function Away() {
  const t = useTranslations("console.away");
  const { view, run } = useConsole();
  if (view.away.length === 0) return null;
  return (
    <section className="mt-3 border-t border-line pt-3" aria-labelledby="console-away">
      <h3 className="h4" id="console-away">
        {t("title", { count: view.away.length })}
      </h3>
      <p className="sm muted">{t("text")}</p>
      <ul className="pp">
        {view.away.map(({ id, name, banned, again }) => (
          <li key={id} className="flex-wrap">
            {banned ? <Ban size={18} aria-hidden="true" /> : <UserX size={18} aria-hidden="true" />}
            <b className="min-w-8 shrink truncate">
              <bdi>{name}</bdi>
            </b>
            <span className="text-end">{banned ? t("banned") : t("removed")}</span>
            {again === null ? (
              <Button
                className="text-sm!"
                aria-label={t("letInOf", { name })}
                onClick={() => run("readmit", { participantId: id })}
              >
                {t("letIn")}
              </Button>
            ) : (
              <span className="sm muted basis-full">{t.rich("again", { name: () => <bdi>{again}</bdi> })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
