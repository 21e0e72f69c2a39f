import { quickForm } from "@/lib/domain/cards";
import type { Deck } from "@/lib/domain/deck";
import { ok, type Result, refused } from "@/lib/domain/result";
import { cleanWords } from "@/lib/domain/words";
import { FIRST_OPTIONS, type Options } from "@/lib/domain/workshop";
import type { OwnedWorkshopId, OwnWorkshopId, Publisher, Store, WorkshopSummary } from "./ports";

/** Longest title: two lines on the phone, one on the stage's corner. */
const TITLE_MAX = 60;
const CODE_TRIES = 5;

export type Secrets = { code(): string; stageKey(): string };
export type DeckForm = "full" | "quick";

/** With a code that no other workshop has: a few tries are enough for eight random digits. */
async function createWithCode(
  { store, secrets }: { store: Store; secrets: Secrets },
  workshop: { ownerId: string; title: string; deck: Deck; options: Options },
): Promise<Result<string, "try_again">> {
  for (let attempt = 0; attempt < CODE_TRIES; attempt++) {
    const made = await store.workshops.create({ ...workshop, code: secrets.code(), stageKey: secrets.stageKey() });
    if (made.ok) return made;
  }
  return refused("try_again");
}

/** Creates a workshop with its own copy of the deck. */
export async function createWorkshop(
  { store, secrets }: { store: Store; secrets: Secrets },
  input: { ownerId: string; title: string; deckId: string; form: DeckForm; options?: Partial<Options> },
): Promise<Result<string, "bad_title" | "unknown_deck" | "try_again">> {
  const title = cleanWords(input.title);
  if (title === "" || title.length > TITLE_MAX) return refused("bad_title");
  const chosen = (await store.workshops.listDecks(input.ownerId)).find((known) => known.id === input.deckId);
  if (chosen === undefined) return refused("unknown_deck");
  const deck = input.form === "quick" && chosen.deck.quick.length > 0 ? quickForm(chosen.deck) : chosen.deck;
  const options = { ...FIRST_OPTIONS, ...input.options };
  return createWithCode({ store, secrets }, { ownerId: input.ownerId, title, deck, options });
}

export const listFacilitatedWorkshops = (store: Store, facilitatorId: string): Promise<WorkshopSummary[]> =>
  store.workshops.listFacilitated(facilitatorId);

/** The gate: only who facilitates a workshop gets its id as an own one. Somebody else's looks like none. */
export async function ownWorkshop(
  store: Store,
  ownerId: string,
  workshopId: string,
): Promise<Result<OwnWorkshopId, "no_workshop">> {
  const role = await store.workshops.roleOf(workshopId, ownerId);
  return role === null ? refused("no_workshop") : ok(workshopId as OwnWorkshopId);
}

/** The gate of what only the owner may do. */
export async function ownedWorkshop(
  store: Store,
  ownerId: string,
  workshopId: string,
): Promise<Result<OwnedWorkshopId, "no_workshop">> {
  const role = await store.workshops.roleOf(workshopId, ownerId);
  return role === "owner" ? ok(workshopId as OwnedWorkshopId) : refused("no_workshop");
}

/** A new workshop of one's own with the same title and deck, in the lobby, with a code of its own. */
export async function duplicateWorkshop(
  { store, secrets }: { store: Store; secrets: Secrets },
  id: OwnWorkshopId,
  ownerId: string,
): Promise<Result<string, "no_workshop" | "try_again">> {
  const room = await store.workshops.load(id);
  if (room === null) return refused("no_workshop");
  const { title, deck, options } = room.workshop;
  return createWithCode({ store, secrets }, { ownerId, title, deck, options: { ...options, locked: false } });
}

export async function renameWorkshop(
  { store, publish }: { store: Store; publish: Publisher },
  id: OwnWorkshopId,
  raw: string,
): Promise<Result<null, "bad_title">> {
  const title = cleanWords(raw);
  if (title === "" || title.length > TITLE_MAX) return refused("bad_title");
  await store.workshops.rename(id, title);
  publish.renamed(id, title);
  return ok(null);
}

export const archiveWorkshop = (store: Store, id: OwnedWorkshopId, at: number | null): Promise<void> =>
  store.workshops.archive(id, at);

/** Deletes a workshop with everything that people answered in it; who is connected is told. */
export async function deleteWorkshop(
  { store, publish }: { store: Store; publish: Publisher },
  id: OwnedWorkshopId,
): Promise<void> {
  await store.workshops.remove(id);
  publish.gone(id, null);
}
