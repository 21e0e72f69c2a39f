import type { Store } from "@/lib/usecases/ports";
import { accountStore } from "./accounts";
import type { Database } from "./client";
import { commandStore } from "./commands";
import { createTurns } from "./in-turn";
import { participantStore } from "./participants";
import { placementStore } from "./placements";
import { workshopStore } from "./workshops";

export function createStore(database: Database): Store {
  // Joins and commands of a workshop both lock its row: they share their turns.
  const inTurn = createTurns();
  return {
    accounts: accountStore(database),
    workshops: workshopStore(database),
    participants: participantStore(database, inTurn),
    commands: commandStore(database, inTurn),
    placements: placementStore(database),
  };
}
