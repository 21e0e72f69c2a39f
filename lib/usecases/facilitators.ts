import { ok, type Result, refused } from "@/lib/domain/result";
import type { Ends, OwnedWorkshopId, OwnWorkshopId, Publisher, Store } from "./ports";

/** A new link for co-facilitators; an older one leads nowhere from then on. */
export async function openCoLink(store: Store, id: OwnedWorkshopId, freshKey: () => string): Promise<string> {
  const key = freshKey();
  await store.coFacilitators.setKey(id, key);
  return key;
}

export const closeCoLink = (store: Store, id: OwnedWorkshopId): Promise<void> => store.coFacilitators.setKey(id, null);

/** Whoever is signed in and has the link steers the workshop from now on. Its owner just comes in. */
export async function joinAsCoFacilitator(
  store: Store,
  userId: string,
  key: string,
): Promise<Result<string, "no_such_link">> {
  const workshop = await store.coFacilitators.byKey(key);
  if (workshop === null) return refused("no_such_link");
  if ((await store.workshops.roleOf(workshop.id, userId)) === null) await store.coFacilitators.add(workshop.id, userId);
  return ok(workshop.id);
}

/** Because the owner says so: the link that somebody came by ends with it, or it would lead back in. */
export async function removeCoFacilitator(
  { store, ends }: { store: Store; ends: Ends },
  id: OwnedWorkshopId,
  userId: string,
): Promise<void> {
  await closeCoLink(store, id);
  await endCoFacilitating({ store, ends }, id, userId);
}

/** Somebody stops steering, of their own will. */
export async function endCoFacilitating(
  { store, ends }: { store: Store; ends: Ends },
  id: OwnWorkshopId,
  userId: string,
): Promise<void> {
  await store.coFacilitators.remove(id, userId);
  ends.signInsEnded(userId);
}

/** The workshop belongs to a co-facilitator from now on, and its owner becomes one. Refused when either is not that any more. */
export async function handOver(
  { store, publish }: { store: Store; publish: Publisher },
  id: OwnWorkshopId,
  from: string,
  to: string,
): Promise<Result<null, "has_left" | "not_owner">> {
  const outcome = await store.coFacilitators.handOver(id, from, to);
  if (outcome !== "handed") return refused(outcome);
  const [owner] = await store.coFacilitators.list(id);
  publish.handedOver(id, { id: to, name: owner?.name ?? "" });
  return ok(null);
}
