import { z } from "zod";

/** Limits of a deck. Titles fit two lines of a phone's column; texts fit a phone card at 28 px. */
export const DECK_LIMITS = {
  columns: 4,
  cards: 120,
  title: 32,
  text: 140,
  long: 1_000,
  label: 40,
  dimensions: 12,
} as const;

const id = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
const line = (max: number) => z.string().trim().min(1).max(max);
const long = line(DECK_LIMITS.long);
const byColumn = z.record(id, long);

const columnSchema = z.object({ id, label: line(DECK_LIMITS.label), summary: long.nullable() });

const dimensionSchema = z.object({
  id,
  label: line(DECK_LIMITS.label),
  basis: z.array(long),
  question: long,
  byColumn,
});

export const CARD_KINDS = ["sort", "interplay", "practice", "emphasis"] as const;

const cardSchema = z.object({
  id,
  kind: z.enum(CARD_KINDS),
  title: line(DECK_LIMITS.title),
  text: line(DECK_LIMITS.text),
  /** the model: the column where the article puts this card; null where it puts it in none */
  expected: id.nullable(),
  dimension: id.nullable(),
  industry: line(DECK_LIMITS.label).nullable(),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  grounding: z.enum(["direct", "inferred", "grounded", "discussion-only"]).nullable(),
  /** headings of the article on which the model rests */
  basis: z.array(long),
  alsoSupportedBy: z.array(long),
  claims: z.array(line(8)),
  rationale: long.nullable(),
  counterview: long.nullable(),
  discussionPrompt: long.nullable(),
  /** interplay: each column's share; emphasis: the case for each column; else null */
  byColumn: byColumn.nullable(),
});

const pairSchema = z.object({
  id,
  event: long,
  /** one card per column, keyed by column id */
  cards: z.record(id, id),
  articleExample: z.boolean(),
  shows: long,
  interplayCard: id.nullable(),
  question: long,
});

const labelsSchema = z.object({
  model: long,
  match: long,
  differ: long,
  closeCall: long,
  interplay: long,
  leans: long,
  unsettled: long,
});

export const deckSchema = z
  .object({
    schemaVersion: z.literal(1),
    id,
    title: line(80),
    language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
    /** asked on stage while people sort */
    question: line(DECK_LIMITS.text),
    source: z.object({ title: long, author: long, published: z.iso.date(), attribution: long, note: long.nullable() }),
    labels: labelsSchema,
    columns: z.array(columnSchema).min(2).max(DECK_LIMITS.columns),
    dimensions: z.array(dimensionSchema).max(DECK_LIMITS.dimensions),
    cards: z.array(cardSchema).min(1).max(DECK_LIMITS.cards),
    /** cards of the short form; empty: the deck has none */
    quick: z.array(id),
    /** cards where the model is least certain */
    leastCertain: z.array(id),
    /** cards worth a talk when the room is split on none, the best first; decks of older versions name none */
    whenAgreed: z.array(id).default([]),
    pairs: z.array(pairSchema),
  })
  .superRefine((deck, context) => {
    for (const message of inconsistencies(deck)) context.addIssue({ code: "custom", message });
  });

type DeckShape = {
  columns: { id: string }[];
  dimensions: { id: string; byColumn: Record<string, string> }[];
  cards: {
    id: string;
    kind: string;
    expected: string | null;
    dimension: string | null;
    byColumn: Record<string, string> | null;
  }[];
  quick: string[];
  leastCertain: string[];
  whenAgreed: string[];
  pairs: { id: string; cards: Record<string, string>; interplayCard: string | null }[];
};

/** What a schema of shapes cannot say: every reference points at something, and nothing stands twice. */
function inconsistencies(deck: DeckShape): string[] {
  const columns = new Set(deck.columns.map((column) => column.id));
  const dimensions = new Set(deck.dimensions.map((dimension) => dimension.id));
  const cards = new Set(deck.cards.map((card) => card.id));
  const found: string[] = [];
  const strangers = (what: string, keys: Iterable<string>, known: Set<string>) => {
    for (const key of keys) if (!known.has(key)) found.push(`${what} names "${key}", which the deck does not have`);
  };
  if (columns.size < deck.columns.length) found.push("two columns have the same id");
  if (dimensions.size < deck.dimensions.length) found.push("two dimensions have the same id");
  if (cards.size < deck.cards.length) found.push("two cards have the same id");
  for (const dimension of deck.dimensions)
    strangers(`dimension ${dimension.id}`, Object.keys(dimension.byColumn), columns);
  for (const card of deck.cards) {
    if (card.expected !== null) strangers(`card ${card.id}`, [card.expected], columns);
    if (card.dimension !== null) strangers(`card ${card.id}`, [card.dimension], dimensions);
    strangers(`card ${card.id}`, Object.keys(card.byColumn ?? {}), columns);
    if (card.expected !== null && (card.kind === "interplay" || card.kind === "practice"))
      found.push(`card ${card.id} is of kind ${card.kind} and has no expected column`);
  }
  if (!deck.cards.some((card) => card.kind === "sort" || card.kind === "emphasis"))
    found.push("the deck has no card that can be sorted");
  strangers("quick", deck.quick, cards);
  strangers("leastCertain", deck.leastCertain, cards);
  strangers("whenAgreed", deck.whenAgreed, cards);
  for (const pair of deck.pairs) {
    strangers(`pair ${pair.id}`, Object.keys(pair.cards), columns);
    strangers(`pair ${pair.id}`, Object.values(pair.cards), cards);
    if (pair.interplayCard !== null) strangers(`pair ${pair.id}`, [pair.interplayCard], cards);
  }
  return found;
}

export type Column = z.infer<typeof columnSchema>;
export type Card = z.infer<typeof cardSchema>;
export type Pair = z.infer<typeof pairSchema>;
export type Deck = z.infer<typeof deckSchema>;
