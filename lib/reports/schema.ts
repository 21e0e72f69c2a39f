import { z } from "zod";
import { CARD_KINDS } from "@/lib/domain/deck";
import { PHASES } from "@/lib/domain/phase";

/** The shape of report.json, version 1, for whoever reads the file. Columns are indices into workshop.columns. */
const split = z.object({
  n: z.int().min(0),
  counts: z.array(z.int().min(0)).nullable(),
  shares: z.array(z.int().min(0).max(100)).nullable(),
});
const movement = z.object({ both: z.int().min(0), moved: z.int().min(0) }).nullable();
const column = z.int().min(0).max(3);
const shift = z.object({
  cardId: z.string(),
  title: z.string(),
  before: split,
  after: split,
  gain: z.object({ column, amount: z.number(), unit: z.enum(["points", "people"]) }).nullable(),
  movement,
});

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  audience: z.enum(["owner", "shared"]),
  workshop: z.strictObject({
    title: z.string(),
    facilitator: z.string(),
    deckTitle: z.string(),
    article: z.string(),
    columns: z.array(z.object({ id: z.string(), label: z.string() })),
    createdAt: z.number(),
    closedAt: z.number().nullable(),
    phase: z.enum(PHASES),
    isDraft: z.boolean(),
    rounds: z.union([z.literal(1), z.literal(2)]),
  }),
  people: z.strictObject({
    joined: z.int(),
    answeredFirst: z.int(),
    answeredAgain: z.int(),
    commitments: z.int(),
  }),
  rating: z.strictObject({ answers: z.int(), mean: z.number().min(1).max(5).nullable() }),
  findings: z.strictObject({
    scored: z.int(),
    agree: z.int(),
    own: z.int(),
    of: z.int(),
    before: z.int(),
    ownTitles: z.array(z.string()),
    moved: z.int(),
    mostMoved: shift.nullable(),
    closing: z.object({ people: z.int(), cardsMoved: z.int(), stillSplit: z.int(), wouldArgue: z.int() }),
  }),
  overview: z.array(
    z.object({ cardId: z.string(), title: z.string(), expected: column, shown: split, ownView: z.boolean() }),
  ),
  shifts: z.array(shift),
  cards: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(CARD_KINDS),
      title: z.string(),
      text: z.string(),
      dimension: z.string().nullable(),
      expected: column.nullable(),
      label: z.string(),
      closeCall: z.boolean(),
      rationale: z.string().nullable(),
      basis: z.array(z.string()),
      counterview: z.string().nullable(),
      byColumn: z.array(z.string()).nullable(),
      first: split.nullable(),
      final: split.nullable(),
      movement,
      isSplit: z.boolean(),
      discussed: z.boolean(),
      arguing: z.int(),
    }),
  ),
  bySplit: z.array(z.string()),
  commitments: z.array(
    z.strictObject({ col: column, occasion: z.string(), action: z.string(), name: z.string().nullable() }),
  ),
});
