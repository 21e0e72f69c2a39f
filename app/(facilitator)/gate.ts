import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { type Facilitator, facilitatorFromCookies } from "@/lib/auth/facilitator";
import { deps } from "@/lib/server/deps";
import type { OwnedWorkshopId, OwnWorkshopId } from "@/lib/usecases/ports";
import { ownedWorkshop, ownWorkshop } from "@/lib/usecases/workshops";

/** Who is signed in on this browser; null when nobody is. */
export async function currentFacilitator(): Promise<Facilitator | null> {
  const { store, secrets, env } = deps();
  return facilitatorFromCookies((await cookies()).toString(), {
    secret: secrets.auth,
    secure: env.secureCookies,
    findUser: (id) => store.accounts.byId(id),
  });
}

/** Sends who is not signed in to the door, and back here afterwards. */
export async function requireFacilitator(here: string): Promise<Facilitator> {
  const found = await currentFacilitator();
  if (found === null) redirect(`/signin?next=${encodeURIComponent(here)}`);
  return found;
}

/** The gate of every page and action on one workshop: somebody else's looks like none. */
export async function requireOwnWorkshop(workshopId: string): Promise<{ facilitator: Facilitator; id: OwnWorkshopId }> {
  const facilitator = await requireFacilitator(`/workshops/${workshopId}`);
  const own = await ownWorkshop(deps().store, facilitator.id, workshopId);
  if (!own.ok) notFound();
  return { facilitator, id: own.value };
}

/** The gate of what only the owner may do. */
export async function requireOwnedWorkshop(
  workshopId: string,
): Promise<{ facilitator: Facilitator; id: OwnedWorkshopId }> {
  const facilitator = await requireFacilitator(`/workshops/${workshopId}`);
  const owned = await ownedWorkshop(deps().store, facilitator.id, workshopId);
  if (!owned.ok) notFound();
  return { facilitator, id: owned.value };
}
