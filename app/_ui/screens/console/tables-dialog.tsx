"use client";

import { Smartphone, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Dialog } from "@/app/_ui/primitives/dialog";
import { LiveRegion } from "@/app/_ui/primitives/live-region";
import type { ConsoleTable } from "@/lib/domain/console-tables";
import { useConsole } from "./console-context";
import { SeatSelect } from "./seat-select";

type Seat = ConsoleTable["people"][number] & { table: number | null };

/** Who sits where, and who does not; anybody can be moved to another table, to a new one, or to none. */
export function TablesDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("tables.console");
  const { view, run } = useConsole();
  const [said, say] = useState("");
  const { list, standing } = view.tables;
  const { body, follow } = useFocusThatFollows(list);

  async function move({ id, name }: Seat, table: number | null) {
    follow(id);
    if (!(await run("moveSeat", { participantId: id, table }))) return follow(null);
    say(table === null ? t("standsNow", { name }) : t("movedTo", { name, table }));
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={t("seats")}
      description={t("seatsText")}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t("seatsDone")}
        </Button>
      }
    >
      <div className="tb-seats" ref={body}>
        {standing.length === 0 ? null : (
          <section aria-labelledby="console-no-table">
            <h3 className="h4" id="console-no-table">
              {t("standing", { count: standing.length })}
            </h3>
            <ul>
              {standing.map((person) => (
                <SeatRow key={person.id} seat={{ ...person, table: null }} onMove={move} />
              ))}
            </ul>
          </section>
        )}
        {list.map(({ number, size, people }) => (
          <section key={number} aria-labelledby={`console-table-${number}`}>
            <h3 className="h4" id={`console-table-${number}`}>
              {t("tableOf", { number, size })}
            </h3>
            <ul>
              {people.map((person) => (
                <SeatRow key={person.id} seat={{ ...person, table: number }} onMove={move} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <LiveRegion message={said} />
    </Dialog>
  );
}

type SeatRowProps = { seat: Seat; onMove: (seat: Seat, table: number | null) => void };

function SeatRow({ seat, onMove }: SeatRowProps) {
  const t = useTranslations("tables.console");
  const { name, here, table } = seat;
  const Icon = here ? Smartphone : WifiOff;
  return (
    <li>
      <Icon size={18} aria-hidden="true" />
      {here ? null : <span className="vh">{t("away")}</span>}
      <b className="min-w-0 grow basis-32 wrap-anywhere">
        <bdi>{name}</bdi>
      </b>
      <SeatSelect person={seat} table={table} onMove={(to) => onMove(seat, to)} />
    </li>
  );
}

/** Somebody who is moved appears in another list: the focus goes there too, and does not fall out of the dialog. */
function useFocusThatFollows(list: readonly ConsoleTable[]) {
  const body = useRef<HTMLDivElement>(null);
  const moved = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is what it waits for
  useEffect(() => {
    if (moved.current === null) return;
    const seat = body.current?.querySelector<HTMLElement>(`[data-seat="${moved.current}"]`);
    if (seat === document.activeElement) return;
    seat?.focus();
    moved.current = null;
  }, [list]);
  return {
    body,
    follow: (id: string | null) => {
      moved.current = id;
    },
  };
}
