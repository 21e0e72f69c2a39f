import type { Store } from "@/lib/usecases/ports";
import { accountStore } from "./accounts";
import type { Database } from "./client";
import { commandStore } from "./commands";
import { participantStore } from "./participants";
import { placementStore } from "./placements";
import { workshopStore } from "./workshops";

export function createStore(database: Database): Store {
  return {
    accounts: accountStore(database),
    workshops: workshopStore(database),
    participants: participantStore(database),
    commands: commandStore(database),
    placements: placementStore(database),
  };
}
