import type { Store } from "@/lib/usecases/ports";
import { accountStore } from "./accounts";
import type { Database } from "./client";
import { coFacilitatorStore } from "./co-facilitators";
import { commandStore } from "./commands";
import { followUpStore } from "./follow-up";
import { followUpMailStore } from "./follow-up-mail";
import { noteStore } from "./notes";
import { participantStore } from "./participants";
import { placementStore } from "./placements";
import { reportLinkStore } from "./report-links";
import { tableMoveStore } from "./table-moves";
import { workshopStore } from "./workshops";

export function createStore(database: Database): Store {
  return {
    accounts: accountStore(database),
    workshops: workshopStore(database),
    participants: participantStore(database),
    coFacilitators: coFacilitatorStore(database),
    commands: commandStore(database),
    placements: placementStore(database),
    tableMoves: tableMoveStore(database),
    reportLinks: reportLinkStore(database),
    notes: noteStore(database),
    followUps: { ...followUpStore(database), ...followUpMailStore(database) },
  };
}
