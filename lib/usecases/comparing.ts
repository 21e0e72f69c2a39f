import { type CohortRefusal, cohortRefusal, type SetAside, setAside } from "@/lib/domain/cohorts";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { OwnWorkshopId, Store, WorkshopSummary } from "./ports";

/**
 * The gate of a comparison: each id is asked about again, whatever page it comes from. An id that is not of an own
 * workshop is like none. The same id twice is one.
 */
export async function chosenWorkshops(
  store: Store,
  facilitatorId: string,
  ids: readonly string[],
): Promise<Result<OwnWorkshopId[], "no_workshop" | CohortRefusal>> {
  const own = new Map((await store.workshops.listFacilitated(facilitatorId)).map((one) => [one.id, one]));
  const chosen = [...new Set(ids)].map((id) => own.get(id));
  if (chosen.includes(undefined)) return refused("no_workshop");
  const workshops = chosen.filter((one) => one !== undefined);
  const refusal = cohortRefusal(workshops);
  return refusal === null ? ok(workshops.map(({ id }) => id as OwnWorkshopId)) : refused(refusal);
}

/** `alone`: there is no other one to compare it with. */
export type AsideReason = SetAside | "alone";

/** What there is to choose from: own workshops by deck, and those that can be compared with none now. Newest first. */
export type Choice = {
  decks: WorkshopSummary[][];
  aside: { workshop: WorkshopSummary; reason: AsideReason }[];
};

export async function choiceOfWorkshops(store: Store, facilitatorId: string): Promise<Choice> {
  const workshops = await store.workshops.listFacilitated(facilitatorId);
  const ready = workshops.filter((one) => setAside(one) === null);
  const sameDeck = ({ asks }: WorkshopSummary) => ready.filter((one) => one.asks === asks);
  const hasOthers = (workshop: WorkshopSummary) => sameDeck(workshop).length > 1;
  return {
    decks: ready.filter((one) => hasOthers(one) && sameDeck(one)[0] === one).map(sameDeck),
    aside: workshops.flatMap((workshop) => {
      const reason = setAside(workshop) ?? (hasOthers(workshop) ? null : "alone");
      return reason === null ? [] : [{ workshop, reason }];
    }),
  };
}
