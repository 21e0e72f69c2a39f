import type { Change, FacilitatorCommand, Refusal } from "./commands";
import { followUpTimes, hasFollowUpBegun, NO_FOLLOW_UP } from "./follow-up";
import { isBefore } from "./phase";
import { ok, type Result, refused } from "./result";
import type { Workshop } from "./workshop";

/** FOLLOW-1, FOLLOW-2: set from commit on and until it has opened, opened by hand after closing, never in a rehearsal. */
export function decideFollowUp(
  workshop: Workshop,
  command: Extract<FacilitatorCommand, { type: "followUp" | "openFollowUp" }>,
  now: number,
): Result<Change[], Refusal> {
  if (workshop.rehearsal) return refused("in_rehearsal");
  if (isBefore(workshop.phase, "commit")) return refused("wrong_phase");
  if (hasFollowUpBegun(workshop, now)) return refused("follow_up_begun");
  if (command.type === "followUp")
    return ok([{ type: "followUp", followUp: { ...NO_FOLLOW_UP, weeks: command.weeks } }]);
  if (workshop.phase !== "closed") return refused("wrong_phase");
  if (followUpTimes(workshop, now).state === "off") return refused("no_follow_up");
  return ok([{ type: "followUp", followUp: { ...workshop.followUp, openedAt: now } }]);
}
