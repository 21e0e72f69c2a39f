import type { FollowUp, FollowUpWeeks } from "./follow-up";
import type { Layer } from "./layers";
import type { SheetCell } from "./paper";
import type { Phase } from "./phase";
import type { Minutes } from "./run-sheet";
import type { TableState, Tables } from "./tables";
import type { Timer } from "./timer";
import type { Commitment, KeptCommitment, Options, Participant, QueueChanges, Stage, Word } from "./workshop";

// The vocabulary of decide.ts: who may say what, what it changes, and why it is refused.

/** Who speaks. It comes from the handshake, never from what was sent. */
export type Actor =
  /** sheet: the paper sheet that the command names, if there is one; cameAgain: whom it names is in as somebody new */
  | { role: "facilitator"; sheet?: Participant | null; cameAgain?: boolean }
  | { role: "participant"; participant: Participant };

export type FacilitatorCommand =
  | { type: "move"; from: Phase; to: Phase }
  | { type: "end"; from: Phase }
  | { type: "timer"; action: "start" | "resume" | "pause" | "extend" | "stop"; duration: number | null }
  | { type: "show"; card: number | null }
  | { type: "showPair"; pairId: string }
  | { type: "stage"; set: Partial<Omit<Stage, "card" | "pair" | "layer">> }
  /** on: the id of the card or pair that its sender saw on stage */
  | { type: "layer"; on: string; layer: Layer }
  | { type: "discussed"; card: number; on: boolean }
  | { type: "reveal"; card: number }
  | { type: "openAll" }
  | { type: "options"; set: Partial<Omit<Options, "minutes">> }
  /** seen: what its sender changed; another facilitator may have changed it since */
  | { type: "plan"; seen: Minutes; minutes: Minutes }
  /** seen: as for the plan; null from a page that does not say it */
  | { type: "queue"; seen: QueueChanges | null; queue: QueueChanges }
  | { type: "rehearse"; on: boolean }
  | { type: "followUp"; weeks: FollowUpWeeks | null }
  | { type: "openFollowUp" }
  | SeatCommand
  /** seats: where those sit who came while none were given (TABLE-3); taken when tables open */
  | { type: "tables"; state: TableState; seats?: Record<string, number> }
  | { type: "lockTables"; on: boolean }
  | { type: "remove"; participantId: string; ban: boolean }
  | { type: "readmit"; participantId: string }
  | { type: "renamePerson"; participantId: string; name: string }
  | { type: "hideName"; participantId: string; on: boolean }
  | SavePaper
  | { type: "hideArgument"; argumentId: string; on: boolean }
  | { type: "hideWord"; wordId: string; on: boolean }
  | { type: "hideCommitment"; commitmentId: string; on: boolean }
  | { type: "hideLastWord"; lastWordId: string; on: boolean }
  | AddWord;

/** `id`: a new one, by which the line is named from then on. Participants and facilitator alike. */
export type AddWord = { type: "addWord"; id: string; card: number; col: number; text: string };

/**
 * A paper sheet's answers as they stand on it, whole: of a round that is null nothing is said, of a card that is left out
 * nothing was ticked. `seen`: the sheet's revision when it was opened, 0 for a new one; `untitled` says what a sheet without
 * a name is called, by its number.
 */
export type SavePaper = {
  type: "savePaper";
  sheetId: string;
  seen: number;
  name: string | null;
  untitled: (number: number) => string;
  first: Omit<SheetCell, "round">[] | null;
  second: Omit<SheetCell, "round">[] | null;
};

/** Who sits where: dealt anew for everybody with a new seed, or one person moved with seed null. */
export type SeatCommand = { type: "seat"; seats: Record<string, number | null>; seed: string | null };

export type ParticipantCommand =
  | { type: "rename"; name: string }
  | { type: "practise" }
  | { type: "tableDone"; on: boolean }
  | { type: "ready"; phase: Phase; on: boolean }
  | { type: "object"; id: string; card: number; on: boolean; line: string | null }
  | AddWord
  | { type: "commit"; id: string; commitment: Commitment }
  | { type: "rate"; rating: number }
  | { type: "lastWord"; id: string; text: string };

export type Command = FacilitatorCommand | ParticipantCommand;

/** What a command changes. `lib/db` writes it, `apply` says what it means. */
export type Change =
  | { type: "phase"; phase: Phase; at: number }
  | { type: "timer"; timer: Timer }
  | { type: "stage"; stage: Stage }
  | { type: "discussed"; cards: number[] }
  | { type: "revealed"; cards: number[] }
  | { type: "options"; options: Options }
  | { type: "queue"; queue: QueueChanges }
  | { type: "seated"; seats: Record<string, number | null> }
  | { type: "tables"; tables: Tables }
  | { type: "followUp"; followUp: FollowUp }
  | { type: "rehearsalBegun" }
  | { type: "rehearsalEnded"; at: number }
  | { type: "removed"; participantId: string; banned: boolean }
  | { type: "readmitted"; participantId: string }
  | { type: "paperSaved"; sheet: Participant; isNew: boolean; cells: SheetCell[] }
  | { type: "renamed"; participantId: string; name: string }
  | { type: "nameHidden"; participantId: string; hidden: boolean }
  | { type: "ready"; participantId: string; doneIn: Phase | null }
  | { type: "argumentHidden"; argumentId: string; hidden: boolean }
  | { type: "worded"; word: Word }
  | { type: "wordHidden"; wordId: string; hidden: boolean }
  | { type: "commitmentHidden"; commitmentId: string; hidden: boolean }
  | { type: "lastWordHidden"; lastWordId: string; hidden: boolean }
  | { type: "practised"; participantId: string }
  | { type: "objected"; participantId: string; id: string; card: number; on: boolean; line: string | null }
  | { type: "committed"; participantId: string; commitment: KeptCommitment }
  | { type: "rated"; participantId: string; rating: number }
  | { type: "lastWord"; participantId: string; id: string; text: string };

export type Refusal =
  | "not_yours"
  | "not_a_participant"
  | "came_again"
  | "phase_moved"
  | "plan_changed"
  | "queue_changed"
  | "not_a_step"
  | "already_revealed"
  | "wrong_phase"
  | "unknown_card"
  | "unknown_column"
  | "unknown_topic"
  | "taken_back"
  | "unknown_pair"
  | "unknown_prompt"
  | "not_revealed"
  | "not_on_stage"
  | "stage_moved"
  | "people_are_in"
  | "in_rehearsal"
  | "follow_up_begun"
  | "no_follow_up"
  | "nothing_discussed"
  | "tables_locked"
  | "tables_closed"
  | "not_seated"
  | "sheet_changed"
  | "sheets_closed"
  | "too_late";
