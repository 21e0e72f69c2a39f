import type { Deck } from "./deck";
import type { Phase } from "./phase";
import type { PromptId } from "./prompts";
import type { Timer } from "./timer";

/** What the stage shows in compare: a first word, the whole picture, what moved, or one card. */
export const COMPARE_VIEWS = ["intro", "overview", "movement", "card"] as const;
export type CompareView = (typeof COMPARE_VIEWS)[number];

/** What the facilitator has put on the stage. Card: index in the deck. */
export type Stage = {
  card: number | null;
  bars: boolean;
  prompts: PromptId[];
  blank: boolean;
  /** calls the QR code in phases that show only the code */
  qr: boolean;
  theme: "dark" | "light";
  compare: CompareView;
};

export const FIRST_STAGE: Stage = {
  card: null,
  bars: false,
  prompts: [],
  blank: false,
  qr: false,
  theme: "dark",
  compare: "intro",
};

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
  /** cards that were on stage in discuss: they come back empty in resort */
  discussed: number[];
  /** cards whose model has been opened */
  revealed: number[];
  createdAt: number;
  phaseStartedAt: number;
  closedAt: number | null;
};

export type Participant = {
  id: string;
  workshopId: string;
  name: string;
  guestNumber: number;
  joinedIn: Phase;
  joinedAt: number;
  removed: boolean;
  practised: boolean;
  rating: number | null;
};

/** One "When ..., I will ..." for one of the columns. */
export type Commitment = { col: number; occasion: string; action: string; shared: boolean; named: boolean };
/** `at`: when it was last written or shared, ms in server time: the wall shows the newest first */
export type KeptCommitment = Commitment & { at: number };

export const COMMITMENT_MAX = 160;
/** answers to the closing question are taken this long after closing */
export const RATING_DAYS = 14;
