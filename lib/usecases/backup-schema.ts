import { z } from "zod";
import { deckSchema } from "@/lib/domain/deck";
import { FOLLOW_UP_WEEKS, MOMENTS, NO_FOLLOW_UP, NOTHING_LATER } from "@/lib/domain/follow-up";
import { cleanLastWord } from "@/lib/domain/last-word";
import { LAYERS } from "@/lib/domain/layers";
import { cleanName } from "@/lib/domain/names";
import { PHASES } from "@/lib/domain/phase";
import { PROMPT_IDS } from "@/lib/domain/prompts";
import { STEP_MINUTES_MAX } from "@/lib/domain/run-sheet";
import { STAYS_MAX } from "@/lib/domain/stays";
import { NO_TABLES, TABLE_STATES } from "@/lib/domain/tables";
import { cleanLine, cleanWords } from "@/lib/domain/words";
import {
  ARGUMENT_MAX,
  COMMITMENT_MAX,
  COMPARE_VIEWS,
  FIRST_OPTIONS,
  FIRST_STAGE,
  NO_QUEUE_CHANGES,
  stageOf,
  WORD_MAX,
} from "@/lib/domain/workshop";

/**
 * `workshop.json`: a whole workshop, to be opened in another installation. It holds no participant's name and not the words
 * of a commitment that its writer kept (`kept`: of which columns there are some). A commitment that was signed on the wall
 * is in it without its signature. What somebody wrote does not stand with the same person's answers (unlinked.ts), nor who
 * moved a card on a table's board, nor when somebody came.
 *
 * It is to be treated as CONFIDENTIAL all the same: answers stand row by row, with the table, with who is a paper sheet and
 * who was sent away, and what was hidden, so that whoever knows some of a person's answers may find the others.
 *
 * It holds nothing that opens anything: no id, code, stage key, token, link or co-facilitator, and not the notes of
 * facilitators, nor who wants to be asked once more and at which address. People are numbered by their place in `people`,
 * from 0, which says nothing of who came when; cards and columns by their place in the deck, from 0. Times are milliseconds
 * since 1970.
 *
 * A field that a later version adds has a first value here (`default`), so that files of older versions still open
 * (lib/usecases/fixtures holds one of each). What they cannot say by a first value raises the version: 1 had names, numbers
 * and times of people, signatures, and the words of what was kept; opened, it has them still (`optional`).
 */
export const BACKUP_FORMAT = "twofold-workshop";
export const BACKUP_VERSION = 2;

/** 10,000 people with two rounds of 24 cards are 8 MB, and were 12 in version 1; every byte is held in memory while it is read. */
export const BACKUP_MAX_BYTES = 20_000_000;
/** as many as one room is built for */
const PEOPLE_MAX = 10_000;
/** a line of every person in every box of two cards that take both, which no screen shows any more */
const WORDS_MAX = 40_000;
/** PostgreSQL's integer, less what a workshop that goes on still adds to it */
const COUNT_MAX = 2_000_000_000;
/** the year 2100: a later time is a slip, and PostgreSQL has an end of its own */
const TIME_MAX = 4_102_444_800_000;

/** PostgreSQL keeps no NUL and no half of a character. */
const isKeepable = (text: string) => !/\p{Cs}/u.test(text) && !text.includes("\0");
const text = (max: number) => z.string().max(max).refine(isKeepable, "it holds characters that cannot be kept");
/** Cleaned as on its way in from a phone, so that a file that somebody wrote says nothing that a phone could not. */
const words = (max: number) => text(max).transform(cleanWords);
const line = (max: number) => text(max).transform(cleanLine);
/** longer than NAME_MAX: that counts letters as a reader does, of which one may be several characters */
const name = text(400).transform((raw) => cleanName(raw) ?? "");
const lastWord = text(400).transform((raw, context) => {
  const word = cleanLastWord(raw);
  if (word.ok) return word.value;
  context.addIssue("it is not one short word");
  return z.NEVER;
});
const count = z.int().min(0).max(COUNT_MAX);
const time = z.int().min(0).max(TIME_MAX);
const phase = z.enum(PHASES);
const index = z.int().min(0).max(COUNT_MAX);

const minutes = z.record(z.enum(PHASES), z.int().min(0).max(STEP_MINUTES_MAX));

const stage = z
  .object({
    card: index.nullable(),
    boxed: z.array(index),
    /** of files that were written before there were layers */
    bars: z.boolean(),
    layer: z.enum(LAYERS),
    prompts: z.array(z.enum(PROMPT_IDS)).max(PROMPT_IDS.length),
    blank: z.boolean(),
    qr: z.boolean(),
    theme: z.enum(["dark", "light"]),
    compare: z.enum(COMPARE_VIEWS),
    words: z.boolean(),
    pair: text(64).nullable(),
  })
  .partial()
  .transform((kept) => stageOf(kept));

const options = z
  .object({
    confidence: z.boolean(),
    names: z.enum(["given", "guests"]),
    locked: z.boolean(),
    minutes: minutes.nullable(),
  })
  .partial()
  .transform((kept) => ({ ...FIRST_OPTIONS, ...kept }));

const workshopShape = z.object({
  /** at least one letter; as long as a form would ever have taken it */
  title: words(200).refine((title) => title.trim() !== "", "it is empty"),
  deck: deckSchema.refine((deck) => isKeepable(stringsOf(deck)), "it holds characters that cannot be kept"),
  phase,
  version: count.min(1),
  stage: stage.default(FIRST_STAGE),
  options: options.default(FIRST_OPTIONS),
  queue: z.object({ order: z.array(index), skipped: z.array(index) }).default(NO_QUEUE_CHANGES),
  tables: z
    .object({
      state: z.enum(TABLE_STATES),
      seed: text(100),
      moved: z.boolean(),
      locked: z.boolean(),
      done: z.array(count).max(PEOPLE_MAX),
    })
    .default(NO_TABLES),
  rehearsal: z.boolean().default(false),
  joined: count,
  papers: count.default(0),
  discussed: z.array(index),
  revealed: z.array(index),
  createdAt: time,
  phaseStartedAt: time,
  /** empty in files that were written before stays were kept */
  stays: z
    .array(z.object({ phase, startedAt: time }))
    .max(STAYS_MAX)
    .default([]),
  closedAt: time.nullable(),
  followUp: z
    .object({
      weeks: z.union(FOLLOW_UP_WEEKS.map((weeks) => z.literal(weeks))).nullable(),
      openedAt: time.nullable(),
    })
    .default(NO_FOLLOW_UP),
});

/** PHASE-6 */
const workshop = workshopShape.refine(({ phase: now, closedAt }) => (now === "closed") === (closedAt !== null), {
  path: ["closedAt"],
  error: "a workshop has this time when it is closed, and only then",
});

/** Card, round, column (null: taken back, or empty on a sheet), how sure (null: not said), seq. */
const placement = z.tuple([
  index,
  z.union([z.literal(1), z.literal(2)]),
  index.nullable(),
  z.boolean().nullable(),
  z.int().min(1),
]);

const about = z.union([z.strictObject({ card: index }), z.strictObject({ dimension: text(64) })]).nullable();

const person = z.object({
  kind: z.enum(["phone", "paper"]).default("phone"),
  revision: count.default(0),
  /** of version 1 alone, as are the other optional ones and `nameHidden` */
  name: name.optional(),
  guestNumber: count.optional(),
  guestName: name.optional(),
  nameHidden: z.boolean().default(false),
  joinedIn: phase,
  joinedAt: time.optional(),
  removed: z.boolean(),
  banned: z.boolean(),
  simulated: z.boolean(),
  /** PEOPLE-2: place in `people` of somebody else whom the same browser was in this workshop: the first of them here */
  formerly: index.nullable().default(null),
  table: count.nullable(),
  doneIn: phase.nullable(),
  practised: z.boolean(),
  rating: z.int().min(1).max(5).nullable(),
  placements: z.array(placement),
  commitments: z.array(
    z.object({
      col: index,
      occasion: words(COMMITMENT_MAX),
      action: words(COMMITMENT_MAX),
      about: about.default(null),
      /** version 1 also held those that were kept, and said which were signed */
      shared: z.boolean().default(true),
      named: z.boolean().default(false),
      hidden: z.boolean(),
      at: time,
    }),
  ),
  /** columns of commitments that their writer shared with nobody: they count as written, their words are not here */
  kept: z.array(index).default([]),
  objections: z.array(z.object({ card: index, line: line(ARGUMENT_MAX).nullable(), hidden: z.boolean() })),
  lastWord: z.object({ text: lastWord, hidden: z.boolean() }).nullable().default(null),
  /** round 3; moments are those of commitments, by column */
  later: z
    .object({
      placed: z.array(
        z.object({ card: index, col: index.nullable(), sure: z.boolean().nullable(), seq: z.int().min(1) }),
      ),
      moments: z.array(z.object({ col: index, said: z.enum(MOMENTS) })),
    })
    .default(NOTHING_LATER),
});

export const backupSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.union([z.literal(1), z.literal(BACKUP_VERSION)]),
  workshop,
  people: z.array(person).max(PEOPLE_MAX),
  words: z
    .array(
      z.object({
        card: index,
        col: index,
        text: line(WORD_MAX),
        /** place in `people`, which is not where its writer's answers are; null: a facilitator typed it */
        by: index.nullable(),
        hidden: z.boolean(),
        at: time,
      }),
    )
    .max(WORDS_MAX),
  boards: z.array(
    z.object({
      table: count,
      card: index,
      col: index.nullable(),
      rev: count.min(1),
      /** of version 1 alone: place in `people` of who moved it last */
      by: index.nullable().default(null),
    }),
  ),
});
/** As it is written. */
export type BackupFile = z.input<typeof backupSchema>;
/** As it is read, with first values for what the file does not say. */
export type Backup = z.output<typeof backupSchema>;
export type BackupPerson = Backup["people"][number];

/** Every text of a value in one. */
function stringsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([key, one]) => `${key} ${stringsOf(one)}`)
    .join(" ");
}
