import { shownResults } from "./answered-once";
import type { Room } from "./room";
import { runningOf } from "./running";
import { type ConsoleNotice, consoleNotice } from "./view-console";
import { type OwnView, ownView, type PhoneView, phoneView } from "./view-phone";
import { type StageView, stageView } from "./view-stage";

/** Who a view is for. Phones of a workshop share one view; what is theirs alone is their own view. */
export type Audience = "console" | "stage" | "phones";
export type Views = { console: ConsoleNotice; stage: StageView; phones: PhoneView };

/**
 * The only way in which the state of a workshop becomes something that a client may see. `now` is server time
 * in ms. What an audience may not know is not in its view: a test per audience asserts it.
 */
export function viewFor<For extends Audience>(room: Room, audience: For, now: number): Views[For] {
  const running = runningOf(room);
  const results = shownResults(running.results, room.workshop.phase);
  const view: { [Each in Audience]: () => Views[Each] } = {
    console: () => consoleNotice(room, results, now),
    stage: () => stageView(room, { ...running, results }, now),
    phones: () => phoneView(room, results, now),
  };
  return view[audience]();
}

/** What belongs to one participant; null when there is no such participant, or it was removed. */
export function ownViewFor(room: Room, participantId: string): OwnView | null {
  const person = room.people.get(participantId);
  return person === undefined || person.removed ? null : ownView(room, person);
}
