import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { type Facilitator, facilitatorFromCookies } from "@/lib/auth/facilitator";
import { deps } from "@/lib/server/deps";
import type { OwnWorkshopId } from "@/lib/usecases/ports";
import { ownWorkshop } from "@/lib/usecases/workshops";

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

/** The address that the request came from, behind declared proxies too: the server leaves one true answer. */
export const requestAddress = async (): Promise<string> => (await headers()).get("x-forwarded-for") ?? "";
