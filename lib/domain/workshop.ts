import type { About } from "./about";
import type { Deck } from "./deck";
import type { FollowUp } from "./follow-up";
import type { Layer } from "./layers";
import type { Phase } from "./phase";
import type { PromptId } from "./prompts";
import type { Minutes } from "./run-sheet";
import type { Stay } from "./stays";
import type { Tables } from "./tables";
import type { Timer } from "./timer";

/** What the stage shows in compare: a first word, the whole picture, what moved, one card, or a pair. */
export const COMPARE_VIEWS = ["intro", "overview", "movement", "card", "pair"] as const;
export type CompareView = (typeof COMPARE_VIEWS)[number];

/** What the facilitator has put on the stage. Card: index in the deck. */
export type Stage = {
  card: number | null;
  /** how much of the card, or of the pair, is shown (layers.ts) */
  layer: Layer;
  /** cards without a column that came on stage in this discuss: whoever still writes a line about one may send it */
  boxed: number[];
  prompts: PromptId[];
  blank: boolean;
  /** calls the QR code in phases that show only the code */
  qr: boolean;
  theme: "dark" | "light";
  compare: CompareView;
  /** the last words, in closed */
  words: boolean;
  /** id of the pair that is side by side on stage; set exactly while `compare` is "pair" */
  pair: string | null;
};

export const FIRST_STAGE: Stage = {
  card: null,
  layer: "card",
  boxed: [],
  prompts: [],
  blank: false,
  qr: false,
  theme: "dark",
  compare: "intro",
  words: false,
  pair: null,
};

/**
 * What is stored: one written before a field existed gets that field's first value. Before there were layers it had bars,
 * and in compare always showed the room's split.
 */
export const stageOf = ({ bars = false, ...kept }: Partial<Stage> & { bars?: boolean }, phase?: Phase): Stage => ({
  ...FIRST_STAGE,
  layer: bars || phase === "compare" ? "room" : "card",
  ...kept,
});

/** How a workshop is held. Whoever reads one that was written before an option existed gets its first value. */
export type Options = {
  /** phones ask, with each placement, how sure one is */
  confidence: boolean;
  /** guests: everybody is shown by number, whatever name was given */
  names: "given" | "guests";
  /** nobody new may join */
  locked: boolean;
  /** the run sheet; null: the one for a deck of this size (run-sheet.ts) */
  minutes: Minutes | null;
};
export const FIRST_OPTIONS: Options = { confidence: true, names: "given", locked: false, minutes: null };

/** What the facilitator changed about the proposed order of cards (queue.ts). Indices in the deck. */
export type QueueChanges = { order: number[]; skipped: number[] };
export const NO_QUEUE_CHANGES: QueueChanges = { order: [], skipped: [] };

/** One live session of one deck. Times are milliseconds since 1970, in server time. */
export type Workshop = {
  id: string;
  code: string;
  stageKey: string;
  ownerId: string;
  facilitator: string;
  title: string;
  deck: Deck;
  phase: Phase;
  version: number;
  timer: Timer;
  stage: Stage;
  options: Options;
  queue: QueueChanges;
  tables: Tables;
  /** simulated people play the room; ending it takes everybody in it away, with every answer */
  rehearsal: boolean;
  /** people who ever joined, as of the last reading: those who join later do not raise the version */
  joined: number;
  /** paper sheets that were ever entered: the next one's number */
  papers: number;
  /** cards that were on stage in discuss: they come back empty in resort */
  discussed: number[];
  /** cards whose model has been opened */
  revealed: number[];
  createdAt: number;
  phaseStartedAt: number;
  /** every stay in a phase, oldest first, the last one the current (stays.ts) */
  stays: Stay[];
  closedAt: number | null;
  /** round 3, weeks later (follow-up.ts) */
  followUp: FollowUp;
};

/** phone: somebody who joined. paper: a sheet whose answers a facilitator typed in (paper.ts). */
export type ParticipantKind = "phone" | "paper";

export type Participant = {
  id: string;
  workshopId: string;
  kind: ParticipantKind;
  /** of a paper sheet: the workshop's version as of its last saving; 0 for everybody else */
  revision: number;
  name: string;
  guestNumber: number;
  /** shown instead of the name where names are off, or this one was hidden */
  guestName: string;
  nameHidden: boolean;
  joinedIn: Phase;
  joinedAt: number;
  removed: boolean;
  /** removed, and may not join again */
  banned: boolean;
  /** who this browser was first, when it joined anew after being removed */
  formerly: string | null;
  simulated: boolean;
  /** number of the table at which this participant sits */
  table: number | null;
  /** the phase in which this participant said to be done */
  doneIn: Phase | null;
  practised: boolean;
  rating: number | null;
};

/** One "When ..., I will ..." for one of the columns. */
export type Commitment = {
  col: number;
  occasion: string;
  action: string;
  about: About;
  shared: boolean;
  named: boolean;
};
/**
 * `at`: when it was last written or shared, ms in server time: the wall shows the newest first. `id` names it to the
 * facilitator without its writer, and stays when it is written anew. `hidden`: by the facilitator
 */
export type KeptCommitment = Commitment & { at: number; id: string; hidden: boolean };

/** "One word: what will you look at differently tomorrow?" `id` names it without its writer. */
export type LastWord = { id: string; text: string; hidden: boolean };

/** "I would argue with the article" on a card, with the argument if there is one. `id` names it without its writer. */
export type Objection = { id: string; card: number; line: string | null; hidden: boolean };
export const ARGUMENT_MAX = 160;

/** What the room says a card without a column asks for in one column. `by`: null is the facilitator. `at`: ms */
export type Word = {
  id: string;
  card: number;
  col: number;
  text: string;
  by: string | null;
  hidden: boolean;
  at: number;
};
export const WORD_MAX = 80;

/** NAME-4: how a participant is called on every screen and in the report. */
export const nameOf = (
  { options }: { options: Pick<Options, "names"> },
  { name, guestName, nameHidden }: Pick<Participant, "name" | "guestName" | "nameHidden">,
): string => (options.names === "guests" || nameHidden ? guestName : name);

export const COMMITMENT_MAX = 160;
/** answers to the closing question are taken this long after closing */
export const RATING_DAYS = 14;
