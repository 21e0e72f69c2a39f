import type { Change } from "./commands";
import { NO_FOLLOW_UP } from "./follow-up";
import { withStay } from "./stays";
import { NO_TABLES } from "./tables";
import { TIMER_OFF } from "./timer";
import { FIRST_STAGE, NO_QUEUE_CHANGES, type Workshop } from "./workshop";

/** What a change means for the workshop itself; changes to participants are applied by `applyToRoom`. */
export function apply(workshop: Workshop, change: Change): Workshop {
  switch (change.type) {
    case "phase":
      return {
        ...workshop,
        phase: change.phase,
        phaseStartedAt: change.at,
        stays: withStay(workshop.stays, { phase: change.phase, startedAt: change.at }),
        closedAt: change.phase === "closed" ? change.at : null,
      };
    case "timer":
      return { ...workshop, timer: change.timer };
    case "stage":
      return { ...workshop, stage: change.stage };
    case "discussed":
      return { ...workshop, discussed: change.cards };
    case "revealed":
      return { ...workshop, revealed: change.cards };
    case "options":
      return { ...workshop, options: change.options };
    case "followUp":
      return { ...workshop, followUp: change.followUp };
    case "rehearsalBegun":
      return { ...workshop, rehearsal: true };
    case "rehearsalEnded":
      return asNew(workshop, change.at);
    case "queue":
      return { ...workshop, queue: change.queue };
    case "tables":
      return { ...workshop, tables: change.tables };
    case "paperSaved":
      return change.isNew ? { ...workshop, papers: workshop.papers + 1, joined: workshop.joined + 1 } : workshop;
    default:
      return workshop;
  }
}

/** In the lobby, with nothing of what was done in it but how it is held. */
const asNew = (workshop: Workshop, at: number): Workshop => ({
  ...workshop,
  phase: "lobby",
  phaseStartedAt: at,
  stays: [{ phase: "lobby", startedAt: at }],
  closedAt: null,
  timer: TIMER_OFF,
  stage: { ...FIRST_STAGE, theme: workshop.stage.theme },
  queue: NO_QUEUE_CHANGES,
  tables: NO_TABLES,
  discussed: [],
  revealed: [],
  rehearsal: false,
  joined: 0,
  papers: 0,
  followUp: NO_FOLLOW_UP,
});
