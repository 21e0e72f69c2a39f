"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import type { TableView } from "@/lib/domain/view-table";
import { OfflineBanner } from "./connection-tag";
import { OwnColumns } from "./own-columns";
import { usePhone } from "./phone-context";
import { WorkshopHead } from "./phone-head";
import { TablePeople } from "./table-people";

/** Before the boards open: the number of one's table on a tent, who else sits there, and what will happen. */
export function TableSeating({ table }: { table: TableView }) {
  const t = useTranslations("tables.phone");
  const d = useTranslations("phone.discuss");
  const { view } = usePhone();
  const [isLooking, setLooking] = useState(false);
  if (isLooking) return <OwnColumns round={1} onClose={() => setLooking(false)} />;
  const { number, cards } = table;
  const steps = [t("next.sit"), t("next.board", { count: cards.length }), t("next.agree"), t("next.after")];
  return (
    <div className="phone">
      <WorkshopHead />
      <main className="p-main lobby overflow-x-clip">
        <OfflineBanner />
        <div className="tent-big" aria-hidden="true">
          <span className="tb-top" />
          <span className="tb-face">
            <span className="num">{number}</span>
          </span>
        </div>
        <h1 className="t3 ctr">{t("seated", { number })}</h1>
        <p className="ctr lg max-w-full wrap-anywhere">
          <TablePeople table={table} />
        </p>
        <ol className="l-steps mt-6">
          {steps.map((step, at) => (
            <li key={step}>
              <span className="num">{at + 1}</span>
              {step}
            </li>
          ))}
        </ol>
        {view.onStage ? <p className="sm muted ctr">{t("onStage", { title: view.onStage.title })}</p> : null}
      </main>
      <footer className="p-foot">
        <Button size="lg" wide onClick={() => setLooking(true)}>
          {d("look")}
        </Button>
      </footer>
    </div>
  );
}
