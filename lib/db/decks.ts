import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Deck, deckSchema } from "@/lib/domain/deck";
import type { Database } from "./client";

/** The decks that come with the product, validated as they come in. */
function builtInDecks(folder = path.join(process.cwd(), "prisma/decks")): Deck[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => deckSchema.parse(JSON.parse(readFileSync(path.join(folder, name), "utf8"))));
}

/** Any number that no other lock of this database has. */
const SEED_LOCK = 72707370;

/** Brings the built-in decks into the library, or up to date. Workshops keep the copy that they were made with. */
export async function seedBuiltInDecks({ prisma }: Database, decks: Deck[] = builtInDecks()): Promise<void> {
  await prisma.$transaction(async (tx) => {
    // Two processes that start at once would both find nothing and both create: to PostgreSQL two null owners differ.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
    for (const deck of decks) {
      const data = { slug: deck.id, title: deck.title, content: deck };
      const known = await tx.deck.findFirst({ where: { slug: deck.id, ownerId: null }, select: { id: true } });
      if (known === null) await tx.deck.create({ data });
      else await tx.deck.update({ where: { id: known.id }, data });
    }
  });
}
