import { z } from "zod";
import { CARD_KINDS } from "@/lib/domain/deck";
import { PHASES } from "@/lib/domain/phase";

/** The report's value, version 6 (5 had no match and agreement of the follow-up, 4 no answers in report.json, 3 no follow-up, 2 no intervals, tests and analysis; 1 no direction, sure, arguments and boxes), for whoever reads the file. Columns are indices into workshop.columns. */
const split = z.object({
  n: z.int().min(0),
  counts: z.array(z.int().min(0)).nullable(),
  shares: z.array(z.int().min(0).max(100)).nullable(),
});
const share = z.number().min(0).max(1);
const interval = z.strictObject({ share, low: share, high: share });
const count = z.int().min(0);
const match = z.strictObject({
  cards: count,
  answers: count,
  matching: count,
  wilson: interval.nullable(),
  people: z.strictObject({ low: share, high: share }).nullable(),
});
const calibration = z.strictObject({ sureWith: count, sureAgainst: count, unsureWith: count, unsureAgainst: count });
const members = z.strictObject({ people: count, before: count, after: count, towards: count, from: count });
const branch = z.strictObject({
  people: z.int().min(5),
  aside: count,
  height: share,
  group: count.nullable(),
  get parts() {
    return z.array(branch);
  },
});
const cardRound = split.extend({
  intervals: z.array(interval).nullable(),
  evenness: share.nullable(),
  agreement: share.nullable(),
});
const test = z.strictObject({
  kind: z.enum(["exact", "stuartExact", "mcnemar", "stuart"]),
  discordant: z.int().min(0),
  statistic: z.number().min(0).nullable(),
  df: z.int().min(0),
  p: share,
  pHolm: share,
});
const estimate = z
  .strictObject({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() })
  .nullable();
const agreement = z.strictObject({
  people: z.int(),
  complete: z.int(),
  items: z.int(),
  pairwise: estimate,
  kappa: estimate,
  alpha: estimate,
  ac1: estimate,
});
const movement = z.object({ both: z.int().min(0), moved: z.int().min(0) }).nullable();
const direction = z.object({ stayed: z.int(), room: z.int(), article: z.int(), away: z.int() }).nullable();
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
  schemaVersion: z.literal(6),
  audience: z.enum(["owner", "shared"]),
  leftOut: z.array(z.enum(["names", "commitments", "words"])),
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
    answersLeftOut: z.int().min(0),
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
      prompt: z.string().nullable(),
      byColumn: z.array(z.string()).nullable(),
      first: cardRound.nullable(),
      final: cardRound.nullable(),
      movement,
      twice: z.strictObject({ before: split, after: split }).nullable(),
      direction,
      test: test.nullable(),
      sure: z.array(z.int().min(0)).nullable(),
      followUp: z.strictObject({ split: cardRound, movement, direction }).nullable(),
      isSplit: z.boolean(),
      discussed: z.boolean(),
      arguing: z.int(),
      arguments: z.array(z.string()),
      tables: z.array(z.int().min(0)).nullable(),
      boxes: z.array(z.array(z.string())).nullable(),
      note: z.string().nullable(),
    }),
  ),
  bySplit: z.array(z.string()),
  analysis: z.strictObject({
    isSmallGroup: z.boolean(),
    cards: z.array(z.string()),
    agreement: z
      .strictObject({
        first: agreement,
        final: agreement.nullable(),
        change: estimate,
        followUp: agreement.nullable(),
        skewed: z.strictObject({ column, share }).nullable(),
      })
      .nullable(),
    match: z
      .strictObject({
        overall: match,
        before: match.nullable(),
        followUp: match.nullable(),
        withoutLeastCertain: match,
        closeCalls: match,
        direct: match,
        byDimension: z.array(match.extend({ label: z.string() })),
        byColumn: z.array(match.extend({ column })),
      })
      .nullable(),
    confidence: z
      .strictObject({
        cards: z.array(calibration.extend({ id: z.string() })),
        overall: calibration
          .extend({ sure: interval.nullable(), unsure: interval.nullable(), onCards: z.int() })
          .nullable(),
      })
      .nullable(),
    placements: z.array(z.strictObject({ id: z.string(), title: z.string(), shown: split, lead: column.nullable() })),
    pairs: z.strictObject({ cards: z.array(z.string()), shares: z.array(z.array(share.nullable())) }).nullable(),
    tables: z
      .strictObject({
        cards: z.array(members.extend({ id: z.string(), tables: z.int().min(2) })),
        overall: members.nullable(),
      })
      .nullable(),
    likeness: z
      .strictObject({
        people: count,
        of: count,
        isSampled: z.boolean(),
        leftOut: count,
        groups: z.array(
          z.strictObject({
            people: z.int().min(5),
            alike: share,
            cards: z.array(z.strictObject({ answers: count, counts: z.array(count).nullable() })),
          }),
        ),
        aside: count,
        silhouette: z.number().min(-1).max(1).nullable(),
        telling: z.array(count),
        tree: branch.nullable(),
      })
      .nullable(),
  }),
  followUp: z
    .strictObject({
      opensAt: z.number().nullable(),
      people: z.int().min(1),
      moments: z.strictObject({ did: count, didNot: count, notYet: count }).nullable(),
    })
    .nullable(),
  commitments: z.array(
    z.strictObject({
      col: column,
      occasion: z.string(),
      action: z.string(),
      about: z.string().nullable(),
      name: z.string().nullable(),
    }),
  ),
  words: z.array(z.string()),
  stepNotes: z.array(z.strictObject({ phase: z.enum(PHASES), text: z.string() })),
});

/**
 * report.json: the value, and each answer of people who are numbered anew in each file: by two files nobody can be followed
 * from one to the other.
 */
export const reportFileSchema = reportSchema.extend({
  answers: z.array(
    z.strictObject({
      participant: z.int().min(1),
      card: z.string(),
      round: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      column,
      sure: z.boolean().nullable(),
    }),
  ),
});
