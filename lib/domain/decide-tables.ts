import type { Change, FacilitatorCommand, Refusal, SeatCommand } from "./commands";
import { ok, type Result, refused } from "./result";
import { NO_TABLES, type TableState, type Tables } from "./tables";
import type { Participant, Workshop } from "./workshop";

/** Seats can be given up only before somebody worked at them: a board without its people would count for others. */
const NEXT: Record<TableState, readonly TableState[]> = {
  none: [],
  seating: ["open", "none"],
  open: ["closed"],
  closed: ["open"],
};

/** TABLE-5: people are seated, tables opened and closed in discuss, once there is a card to work on. */
export function decideTables(
  workshop: Workshop,
  command: Extract<FacilitatorCommand, { type: "seat" | "tables" | "lockTables" }>,
): Result<Change[], Refusal> {
  const { tables } = workshop;
  if (workshop.phase !== "discuss") return refused("wrong_phase");
  if (command.type === "lockTables") return ok([{ type: "tables", tables: { ...tables, locked: command.on } }]);
  if (command.type === "seat") return seat(tables, command);
  if (!NEXT[tables.state].includes(command.state))
    return refused(tables.state === "none" ? "not_seated" : "phase_moved");
  if (command.state === "open" && workshop.discussed.length === 0) return refused("nothing_discussed");
  if (command.state === "none") return ok([{ type: "tables", tables: NO_TABLES }]);
  if (command.state !== "open") return ok([{ type: "tables", tables: { ...tables, state: command.state } }]);
  const { seats = {} } = command;
  const moved = tables.moved || Object.keys(seats).length > 0;
  // TABLE-10: who said to be done before has gone on since.
  return ok([
    { type: "seated", seats },
    { type: "tables", tables: { ...tables, state: "open", moved, done: [] } },
  ]);
}

/** Dealing anew is for tables that have not begun and are not locked; one person may be moved at any time. */
function seat(tables: Tables, { seats, seed }: SeatCommand): Result<Change[], Refusal> {
  if (seed === null) {
    if (tables.state === "none") return refused("not_seated");
    return ok([
      { type: "seated", seats },
      ...(tables.moved ? [] : [{ type: "tables" as const, tables: { ...tables, moved: true } }]),
    ]);
  }
  if (tables.locked || tables.state === "open" || tables.state === "closed") return refused("tables_locked");
  return ok([
    { type: "seated", seats },
    { type: "tables", tables: { ...tables, state: "seating", seed, moved: false } },
  ]);
}

export function tableDone({ tables }: Workshop, { table }: Participant, on: boolean): Result<Change[], Refusal> {
  if (tables.state !== "open") return refused("tables_closed");
  if (table === null) return refused("not_seated");
  const others = tables.done.filter((one) => one !== table);
  return ok([{ type: "tables", tables: { ...tables, done: on ? [...others, table] : others } }]);
}
