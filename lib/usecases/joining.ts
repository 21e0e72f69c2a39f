import { cleanName } from "@/lib/domain/names";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Participant } from "@/lib/domain/workshop";
import type { OpenWorkshop, Publisher, Store } from "./ports";

/** Eight digits, however people type them: "4821 7093", "4821-7093". Null when that is not what it is. */
export function readCode(raw: string): string | null {
  const digits = raw.normalize("NFKC").replace(/[\s\p{Pd}.]/gu, "");
  return /^\d{8}$/.test(digits) ? digits : null;
}

/** The workshop behind a code, for the page that asks for a name. */
export async function findByCode(
  store: Store,
  raw: string,
): Promise<Result<OpenWorkshop, "bad_code" | "no_such_code" | "closed" | "locked">> {
  const code = readCode(raw);
  if (code === null) return refused("bad_code");
  const workshop = await store.workshops.openByCode(code);
  if (workshop === null) return refused("no_such_code");
  if (workshop.phase === "closed") return refused("closed");
  return workshop.options.locked ? refused("locked") : ok(workshop);
}

/** Lets somebody in; without a readable name as a numbered guest. Late joiners are welcome in every phase. */
export async function joinWorkshop(
  { store, publish }: { store: Store; publish: Publisher },
  input: { code: string; name: string; guestName: (guest: number) => string; formerly?: string | null },
): Promise<Result<Participant, "bad_code" | "no_such_code" | "closed" | "locked">> {
  const code = readCode(input.code);
  if (code === null) return refused("bad_code");
  const joined = await store.participants.join(code, cleanName(input.name), input.guestName, input.formerly);
  if (joined.ok) publish.joined(joined.value.workshopId, joined.value);
  return joined;
}

/**
 * Whether somebody may leave a workshop; with `forget`, everything they answered is deleted. Whoever was removed stays: by
 * leaving, somebody banned would come in again as somebody new.
 */
export async function leaveWorkshop(
  { store, publish }: { store: Store; publish: Pick<Publisher, "gone"> },
  participant: Pick<Participant, "id" | "workshopId" | "removed">,
  forget: boolean,
): Promise<Result<null, "removed">> {
  if (participant.removed) return refused("removed");
  if (!forget) return ok(null);
  if (!(await store.participants.forget(participant.id))) return refused("removed");
  publish.gone(participant.workshopId, participant.id);
  return ok(null);
}
