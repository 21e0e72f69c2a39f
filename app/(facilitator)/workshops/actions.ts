"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireFacilitator, requireOwnedWorkshop, requireOwnWorkshop } from "@/app/(facilitator)/gate";
import { freshSecrets } from "@/lib/auth/fresh-secrets";
import { type Minutes, SHEET_NAMES, SHEETS } from "@/lib/domain/run-sheet";
import { deps } from "@/lib/server/deps";
import {
  archiveWorkshop,
  createWorkshop,
  deleteWorkshop,
  duplicateWorkshop,
  renameWorkshop,
} from "@/lib/usecases/workshops";

const LIST = "/workshops";

export type CreateState = { code: "bad_title" | "unknown_deck" | "try_again" | null; title?: string };

export async function create(_before: CreateState, form: FormData): Promise<CreateState> {
  const me = await requireFacilitator("/workshops/new");
  const title = String(form.get("title") ?? "").slice(0, 500);
  const [deckId = "", shape = ""] = String(form.get("deck") ?? "").split(":");
  const made = await createWorkshop(
    { store: deps().store, secrets: freshSecrets },
    {
      ownerId: me.id,
      title,
      deckId,
      form: shape === "quick" ? "quick" : "full",
      // Switches: a browser sends them only when they are on.
      options: {
        confidence: form.has("confidence"),
        names: form.has("names") ? "given" : "guests",
        minutes: sheetOf(form.get("sheet")),
      },
    },
  );
  if (!made.ok) return { code: made.code, title };
  redirect(`/workshops/${made.value}`);
}

/** null: the one for a deck of this size */
function sheetOf(given: FormDataEntryValue | null): Minutes | null {
  const name = SHEET_NAMES.find((known) => known === given);
  return name === undefined ? null : SHEETS[name];
}

export async function duplicate(workshopId: string): Promise<{ ok: boolean }> {
  const { id, facilitator } = await requireOwnWorkshop(workshopId);
  const made = await duplicateWorkshop({ store: deps().store, secrets: freshSecrets }, id, facilitator.id);
  revalidatePath(LIST);
  return { ok: made.ok };
}

export async function archive(workshopId: string, on: boolean): Promise<void> {
  const { id } = await requireOwnedWorkshop(workshopId);
  await archiveWorkshop(deps().store, id, on ? Date.now() : null);
  revalidatePath(LIST);
}

export async function rename(workshopId: string, title: string): Promise<{ ok: boolean }> {
  const { id } = await requireOwnWorkshop(workshopId);
  const { store, live } = deps();
  const done = await renameWorkshop({ store, publish: live }, id, String(title).slice(0, 500));
  revalidatePath(LIST);
  return { ok: done.ok };
}

export async function remove(workshopId: string): Promise<void> {
  const { id } = await requireOwnedWorkshop(workshopId);
  const { store, live } = deps();
  await deleteWorkshop({ store, publish: live }, id);
  revalidatePath(LIST);
}
