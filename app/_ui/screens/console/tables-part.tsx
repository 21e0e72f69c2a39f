"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { LiveRegion } from "@/app/_ui/primitives/live-region";
import { useConsole } from "./console-context";
import { TablesClosed, TablesOpen, TablesSeating } from "./tables-acts";
import { TablesDialog } from "./tables-dialog";
import { TableTiles } from "./tables-tiles";
import { useTables } from "./use-tables";

/** The step that may lie between the talk and the second sort: people work at tables, each on one shared board. */
export function TablesPart() {
  const t = useTranslations("tables.console");
  const { view } = useConsole();
  const tables = useTables();
  const [seats, setSeats] = useState(false);
  const { state } = view.tables;
  const showSeats = () => setSeats(true);
  return (
    <section className={state === "none" ? "tb bare" : "tb"} aria-labelledby="console-tables">
      <div className={state === "none" ? "stack grow basis-80 gap-1" : "stack gap-1"}>
        <h2 className="h4" id="console-tables">
          {t("title")} <span className="sm muted font-normal">{t("optional")}</span>
        </h2>
        <p className="sm muted">{t(`about.${state}`, tables.figures)}</p>
      </div>
      <TableTiles />
      {state === "none" ? <SeatPeople /> : null}
      {state === "seating" ? <TablesSeating onSeats={showSeats} /> : null}
      {state === "open" ? <TablesOpen onSeats={showSeats} /> : null}
      {state === "closed" ? <TablesClosed /> : null}
      <TablesDialog open={seats && state !== "none"} onClose={() => setSeats(false)} />
      <LiveRegion message={state === "none" ? "" : t(`said.${state}`, tables.figures)} />
    </section>
  );
}

function SeatPeople() {
  const t = useTranslations("tables.console");
  const { view } = useConsole();
  const { deal } = useTables();
  const missing = view.people === 0 ? "nobody" : view.tables.cards === 0 ? "noCard" : null;
  return (
    <div className="row flex-wrap">
      <Button disabled={missing !== null} onClick={deal}>
        {t("seat")}
      </Button>
      {missing === null ? null : <p className="sm muted">{t(missing)}</p>}
    </div>
  );
}
