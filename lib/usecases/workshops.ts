import { quickForm } from "@/lib/domain/cards";
import { ok, type Result, refused } from "@/lib/domain/result";
import { cleanWords } from "@/lib/domain/words";
import type { OwnWorkshopId, Publisher, Store, WorkshopSummary } from "./ports";

/** Longest title: two lines on the phone, one on the stage's corner. */
export const TITLE_MAX = 60;
const CODE_TRIES = 5;

export type Secrets = { code(): string; stageKey(): string };
export type DeckForm = "full" | "quick";

/** Creates a workshop with its own copy of the deck. */
export async function createWorkshop(
  { store, secrets }: { store: Store; secrets: Secrets },
  input: { ownerId: string; title: string; deckId: string; form: DeckForm },
): Promise<Result<string, "bad_title" | "unknown_deck" | "try_again">> {
  const title = cleanWords(input.title);
  if (title === "" || title.length > TITLE_MAX) return refused("bad_title");
  const chosen = (await store.workshops.listDecks(input.ownerId)).find((known) => known.id === input.deckId);
  if (chosen === undefined) return refused("unknown_deck");
  const deck = input.form === "quick" && chosen.deck.quick.length > 0 ? quickForm(chosen.deck) : chosen.deck;
  for (let attempt = 0; attempt < CODE_TRIES; attempt++) {
    const made = await store.workshops.create({
      ownerId: input.ownerId,
      title,
      deck,
      code: secrets.code(),
      stageKey: secrets.stageKey(),
    });
    if (made.ok) return made;
  }
  return refused("try_again");
}

export const listOwnWorkshops = (store: Store, ownerId: string): Promise<WorkshopSummary[]> =>
  store.workshops.listOwn(ownerId);

/** The gate: only a workshop's facilitator gets its id as an own one. Somebody else's looks like none. */
export async function ownWorkshop(
  store: Store,
  ownerId: string,
  workshopId: string,
): Promise<Result<OwnWorkshopId, "no_workshop">> {
  const owner = await store.workshops.ownerOf(workshopId);
  return owner === ownerId ? ok(workshopId as OwnWorkshopId) : refused("no_workshop");
}

/** A new workshop with the same title and deck, in the lobby, with a code of its own. */
export async function duplicateWorkshop(
  { store, secrets }: { store: Store; secrets: Secrets },
  id: OwnWorkshopId,
): Promise<Result<string, "no_workshop" | "try_again">> {
  const room = await store.workshops.load(id);
  if (room === null) return refused("no_workshop");
  const { ownerId, title, deck } = room.workshop;
  for (let attempt = 0; attempt < CODE_TRIES; attempt++) {
    const made = await store.workshops.create({
      ownerId,
      title,
      deck,
      code: secrets.code(),
      stageKey: secrets.stageKey(),
    });
    if (made.ok) return made;
  }
  return refused("try_again");
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

export const archiveWorkshop = (store: Store, id: OwnWorkshopId, at: number | null): Promise<void> =>
  store.workshops.archive(id, at);

/** Deletes a workshop with everything that people answered in it; who is connected is told. */
export async function deleteWorkshop(
  { store, publish }: { store: Store; publish: Publisher },
  id: OwnWorkshopId,
): Promise<void> {
  await store.workshops.remove(id);
  publish.gone(id, null);
}
