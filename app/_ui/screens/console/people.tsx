"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/primitives/button";
import { useConsole } from "./console-context";
import { PeopleRow } from "./people-row";

/** Rows beside the other things of the side; the rest is a press away. */
const ROWS = 6;

/** Who is here, those who may need help first. */
export function People({ onSeeAll, minute }: { onSeeAll: () => void; minute: number }) {
  const t = useTranslations("console.people");
  const { view } = useConsole();
  return (
    <section aria-labelledby="console-people">
      <div className="row between">
        <h2 className="h4" id="console-people">
          {t("title")}
        </h2>
        <span className="sm">{t("count", { here: view.here, dropped: view.dropped })}</span>
      </div>
      {view.people === 0 ? <p className="sm muted mt-2">{t("nobody")}</p> : null}
      <ul className="pp">
        {view.listed.slice(0, ROWS).map((person) => (
          <PeopleRow key={person.id} person={person} minute={minute} />
        ))}
      </ul>
      {view.people > 0 ? (
        <Button variant="quiet" className="-ms-3.5" onClick={onSeeAll}>
          {t("seeAll", { count: view.people })}
          <ArrowRight className="flip" size={18} />
        </Button>
      ) : null}
    </section>
  );
}
