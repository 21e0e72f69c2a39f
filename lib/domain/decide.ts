import { isAllRevealed, isSortable, modelIndices } from "./cards";
import { nextPhase, type Phase, previousPhase } from "./phase";
import { MAX_PROMPTS, type PromptId } from "./prompts";
import { ok, type Result, refused } from "./result";
import { extendTimer, pauseTimer, startTimer, TIMER_MAX, TIMER_OFF, type Timer } from "./timer";
import {
  type Commitment,
  FIRST_STAGE,
  type KeptCommitment,
  type Participant,
  RATING_DAYS,
  type Stage,
  type Workshop,
} from "./workshop";

/** Who speaks. It comes from the handshake, never from what was sent. */
export type Actor = { role: "facilitator" } | { role: "participant"; participant: Participant };

export type FacilitatorCommand =
  | { type: "move"; from: Phase; to: Phase }
  | { type: "timer"; action: "start" | "resume" | "pause" | "extend" | "stop"; duration: number | null }
  | { type: "show"; card: number | null }
  | { type: "stage"; set: Partial<Omit<Stage, "card">> }
  | { type: "discussed"; card: number; on: boolean }
  | { type: "reveal"; card: number }
  | { type: "openAll" }
  | { type: "remove"; participantId: string };

export type ParticipantCommand =
  | { type: "rename"; name: string }
  | { type: "practise" }
  | { type: "object"; card: number; on: boolean }
  | { type: "commit"; commitment: Commitment }
  | { type: "rate"; rating: number };

export type Command = FacilitatorCommand | ParticipantCommand;

/** What a command changes. `lib/db` writes it, `apply` says what it means. */
export type Change =
  | { type: "phase"; phase: Phase; at: number }
  | { type: "timer"; timer: Timer }
  | { type: "stage"; stage: Stage }
  | { type: "discussed"; cards: number[] }
  | { type: "revealed"; cards: number[] }
  | { type: "removed"; participantId: string }
  | { type: "renamed"; participantId: string; name: string }
  | { type: "practised"; participantId: string }
  | { type: "objected"; participantId: string; card: number; on: boolean }
  | { type: "committed"; participantId: string; commitment: KeptCommitment }
  | { type: "rated"; participantId: string; rating: number };

export type Refusal =
  | "not_yours"
  | "not_a_participant"
  | "phase_moved"
  | "not_a_step"
  | "already_revealed"
  | "wrong_phase"
  | "unknown_card"
  | "unknown_column"
  | "unknown_prompt"
  | "not_revealed"
  | "too_late";

/** What a command changes in this state, or why it changes nothing. Pure: `now` is server time in ms. */
export function decide(workshop: Workshop, actor: Actor, command: Command, now: number): Result<Change[], Refusal> {
  if (actor.role === "participant") {
    if (actor.participant.removed || actor.participant.workshopId !== workshop.id) return refused("not_a_participant");
    return decideParticipant(workshop, actor.participant, command, now);
  }
  return decideFacilitator(workshop, command, now);
}

function decideFacilitator(workshop: Workshop, command: Command, now: number): Result<Change[], Refusal> {
  switch (command.type) {
    case "move":
      return move(workshop, command.from, command.to, now);
    case "timer":
      return ok([{ type: "timer", timer: changedTimer(workshop.timer, command.action, command.duration, now) }]);
    case "show":
      return show(workshop, command.card);
    case "stage":
      if ((command.set.prompts?.length ?? 0) > MAX_PROMPTS) return refused("unknown_prompt");
      if (command.set.compare === "overview" && !isAllRevealed(workshop)) return refused("not_revealed");
      return ok([{ type: "stage", stage: { ...workshop.stage, ...command.set } }]);
    case "discussed":
      return markDiscussed(workshop, command.card, command.on);
    case "reveal":
      return reveal(workshop, command.card);
    case "openAll":
      if (workshop.phase !== "compare") return refused("wrong_phase");
      return ok([{ type: "revealed", cards: modelIndices(workshop.deck) }]);
    case "remove":
      return ok([{ type: "removed", participantId: command.participantId }]);
    default:
      return refused("not_yours");
  }
}

function decideParticipant(
  workshop: Workshop,
  { id: participantId }: Participant,
  command: Command,
  now: number,
): Result<Change[], Refusal> {
  switch (command.type) {
    case "rename":
      if (workshop.phase === "closed") return refused("wrong_phase");
      return ok([{ type: "renamed", participantId, name: command.name }]);
    case "practise":
      return ok([{ type: "practised", participantId }]);
    case "object":
      if (workshop.phase !== "compare" && workshop.phase !== "commit") return refused("wrong_phase");
      if (!workshop.revealed.includes(command.card)) return refused("not_revealed");
      return ok([{ type: "objected", participantId, card: command.card, on: command.on }]);
    case "commit":
      if (workshop.phase !== "commit") return refused("wrong_phase");
      if (workshop.deck.columns[command.commitment.col] === undefined) return refused("unknown_column");
      return ok([{ type: "committed", participantId, commitment: { ...command.commitment, at: now } }]);
    case "rate":
      if (workshop.phase !== "closed" || workshop.closedAt === null) return refused("wrong_phase");
      if (now > workshop.closedAt + RATING_DAYS * 86_400_000) return refused("too_late");
      return ok([{ type: "rated", participantId, rating: command.rating }]);
    default:
      return refused("not_yours");
  }
}

/** PHASE-1, PHASE-2: one step at a time, forward or back, and only from the phase that the facilitator saw. */
function move(workshop: Workshop, from: Phase, to: Phase, now: number): Result<Change[], Refusal> {
  if (workshop.phase !== from) return refused("phase_moved");
  if (to !== nextPhase(from) && to !== previousPhase(from)) return refused("not_a_step");
  if (from === "compare" && to === "resort" && workshop.revealed.length > 0) return refused("already_revealed");
  const { theme } = workshop.stage;
  return ok([
    { type: "phase", phase: to, at: now },
    { type: "timer", timer: TIMER_OFF },
    { type: "stage", stage: { ...FIRST_STAGE, theme } },
  ]);
}

function changedTimer(
  timer: Timer,
  action: "start" | "resume" | "pause" | "extend" | "stop",
  duration: number | null,
  now: number,
): Timer {
  const asked = duration === null ? null : Math.min(duration, TIMER_MAX);
  if (action === "start") return startTimer(timer, now, asked);
  if (action === "resume") return startTimer(timer, now, null);
  if (action === "pause") return pauseTimer(timer, now);
  if (action === "stop") return TIMER_OFF;
  return extendTimer(timer, now, asked ?? 60_000);
}

/** A card on stage in discuss has been discussed. Bars start hidden on each card (DECISIONS 8). */
function show(workshop: Workshop, card: number | null): Result<Change[], Refusal> {
  if (workshop.phase !== "discuss" && workshop.phase !== "compare") return refused("wrong_phase");
  const prompts: PromptId[] = [];
  if (card === null) {
    const compare = workshop.stage.compare === "card" ? "intro" : workshop.stage.compare;
    return ok([{ type: "stage", stage: { ...workshop.stage, card, bars: false, prompts, compare } }]);
  }
  const shownCard = workshop.deck.cards[card];
  if (shownCard === undefined || shownCard.kind === "practice") return refused("unknown_card");
  if (workshop.phase === "compare")
    return ok([{ type: "stage", stage: { ...workshop.stage, card, compare: "card", blank: false, prompts } }]);
  if (shownCard.discussionPrompt !== null) prompts.push("card");
  const changes: Change[] = [{ type: "stage", stage: { ...workshop.stage, card, bars: false, blank: false, prompts } }];
  if (isSortable(shownCard) && !workshop.discussed.includes(card))
    changes.push({ type: "discussed", cards: [...workshop.discussed, card] });
  return ok(changes);
}

function markDiscussed(workshop: Workshop, card: number, on: boolean): Result<Change[], Refusal> {
  if (workshop.phase !== "discuss") return refused("wrong_phase");
  const marked = workshop.deck.cards[card];
  if (marked === undefined || !isSortable(marked)) return refused("unknown_card");
  const others = workshop.discussed.filter((known) => known !== card);
  return ok([{ type: "discussed", cards: on ? [...others, card] : others }]);
}

function reveal(workshop: Workshop, card: number): Result<Change[], Refusal> {
  if (workshop.phase !== "compare") return refused("wrong_phase");
  if (!modelIndices(workshop.deck).includes(card)) return refused("unknown_card");
  return ok([{ type: "revealed", cards: [...new Set([...workshop.revealed, card])] }]);
}

/** What a change means for the workshop itself; changes to participants are applied by `applyToRoom`. */
export function apply(workshop: Workshop, change: Change): Workshop {
  switch (change.type) {
    case "phase":
      return {
        ...workshop,
        phase: change.phase,
        phaseStartedAt: change.at,
        closedAt: change.phase === "closed" ? change.at : null,
      };
    case "timer":
      return { ...workshop, timer: change.timer };
    case "stage":
      return { ...workshop, stage: change.stage };
    case "discussed":
      return { ...workshop, discussed: change.cards };
    case "revealed":
      return { ...workshop, revealed: change.cards };
    default:
      return workshop;
  }
}
