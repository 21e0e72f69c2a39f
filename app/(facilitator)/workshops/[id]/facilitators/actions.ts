"use server";

import { redirect } from "next/navigation";
import { requireOwnedWorkshop, requireOwnWorkshop } from "@/app/(facilitator)/gate";
import { freshSecrets } from "@/lib/auth/fresh-secrets";
import { deps } from "@/lib/server/deps";
import { closeCoLink, endCoFacilitating, handOver, openCoLink, removeCoFacilitator } from "@/lib/usecases/facilitators";

const pageOf = (workshopId: string) => `/workshops/${workshopId}/facilitators`;

export async function makeLink(workshopId: string): Promise<void> {
  const { id } = await requireOwnedWorkshop(workshopId);
  await openCoLink(deps().store, id, freshSecrets.coKey);
  redirect(pageOf(id));
}

export async function turnLinkOff(workshopId: string): Promise<void> {
  const { id } = await requireOwnedWorkshop(workshopId);
  await closeCoLink(deps().store, id);
  redirect(pageOf(id));
}

/** Whose it is no longer, by another tab, is told so: the hand-over itself asks who owns it. */
export async function handOverTo(workshopId: string, userId: string): Promise<void> {
  const { facilitator, id } = await requireOwnWorkshop(workshopId);
  const { store, live } = deps();
  const done = await handOver({ store, publish: live }, id, facilitator.id, userId);
  const outcome = done.ok ? "to" : done.code === "has_left" ? "left" : "late";
  redirect(`${pageOf(id)}?${outcome}=1`);
}

export async function removeFacilitator(workshopId: string, userId: string): Promise<void> {
  const { id } = await requireOwnedWorkshop(workshopId);
  const { store, live } = deps();
  await removeCoFacilitator({ store, ends: live }, id, userId);
  redirect(`${pageOf(id)}?removed=1`);
}

/** One's own will: the owner hands the workshop over first. */
export async function stopFacilitating(workshopId: string): Promise<void> {
  const { facilitator, id } = await requireOwnWorkshop(workshopId);
  const { store, live } = deps();
  await endCoFacilitating({ store, ends: live }, id, facilitator.id);
  redirect("/workshops");
}
