"use server";

import { redirect } from "next/navigation";
import { requireFacilitator } from "@/app/(facilitator)/gate";
import { deps } from "@/lib/server/deps";
import { joinAsCoFacilitator } from "@/lib/usecases/facilitators";

export async function accept(key: string): Promise<void> {
  const here = `/facilitate/${encodeURIComponent(key)}`;
  const me = await requireFacilitator(here);
  const joined = await joinAsCoFacilitator(deps().store, me.id, String(key));
  redirect(joined.ok ? `/workshops/${joined.value}` : here);
}
