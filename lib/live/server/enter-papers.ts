import { cleanName } from "@/lib/domain/names";
import { sheetOrder } from "@/lib/domain/order";
import { openSheet } from "@/lib/domain/paper";
import type { NumberedAnswers, NumberedSure } from "@/lib/domain/paper-file";
import { fateOf, lineSays } from "@/lib/domain/paper-file-sheets";
import type { Ack, SheetOutcome } from "@/lib/live/protocol";
import { runCommand } from "@/lib/usecases/commands";
import type { GatewayDeps } from "./gateway";
import type { LiveRoom } from "./live-room";

type SheetOfFile = {
  sheetId: string | null;
  copy: number;
  name: string;
  first: NumberedAnswers | null;
  second: NumberedAnswers | null;
  firstSure?: NumberedSure | null;
  secondSure?: NumberedSure | null;
};
export type SheetsPayload = { check: boolean; sheets: SheetOfFile[] };

/** PAPER-12: one after the other, each in a transaction of its own, so that what is refused keeps no other out. */
export async function enterPapers(
  room: LiveRoom,
  deps: GatewayDeps,
  { check, sheets }: SheetsPayload,
): Promise<Ack<SheetOutcome[]>> {
  const value: SheetOutcome[] = [];
  for (const sheet of sheets) {
    const says = lineSays(sheet.name, sheet.first ?? [], sheet.copy);
    const sheetId = sheet.sheetId ?? deps.sheetLineId(room.workshop.id, says);
    const fate = fateOf(room, sheetId, sheet);
    if (fate === null) value.push("not_a_participant");
    else value.push(check || fate === "held" ? fate : await enter(room, deps, { ...sheet, sheetId }, fate));
  }
  return { ok: true, value };
}

async function enter(
  room: LiveRoom,
  deps: GatewayDeps,
  sheet: SheetOfFile & { sheetId: string },
  fate: "new" | "added",
): Promise<SheetOutcome> {
  const { id, deck } = room.workshop;
  const order = sheetOrder(deck, id);
  // A number that the sheet does not have is refused by the domain, as index -1.
  const cells = (answers: NumberedAnswers | null, sure?: NumberedSure | null) =>
    answers?.map((col, at) => ({ card: order[at] ?? -1, col, sure: sure?.[at] ?? null })) ?? null;
  const there = fate === "added" ? openSheet(room, sheet.sheetId) : null;
  const done = await runCommand(
    deps,
    id,
    { role: "facilitator" },
    {
      type: "savePaper",
      sheetId: sheet.sheetId,
      seen: there?.revision ?? 0,
      name: cleanName(there?.name ?? sheet.name),
      untitled: deps.untitledSheet,
      first: there === null ? cells(sheet.first, sheet.firstSure) : null,
      second: cells(sheet.second, sheet.secondSure),
    },
  );
  if (done.ok) return fate;
  // Entered from another console a moment ago.
  if (done.code === "sheet_changed" && fate === "new") return "held";
  return done.code === "no_workshop" ? "unavailable" : done.code;
}
