import { isKnown } from "./about";
import type { AddWord, Change, Command, Refusal } from "./commands";
import { tableDone } from "./decide-tables";
import type { Phase } from "./phase";
import { ok, type Result, refused } from "./result";
import { type Participant, RATING_DAYS, type Workshop } from "./workshop";

export function decideParticipant(
  workshop: Workshop,
  participant: Participant,
  command: Command,
  now: number,
): Result<Change[], Refusal> {
  const { id: participantId } = participant;
  switch (command.type) {
    case "rename":
      if (workshop.phase === "closed") return refused("wrong_phase");
      return ok([{ type: "renamed", participantId, name: command.name }]);
    case "practise":
      return ok([{ type: "practised", participantId }]);
    case "object":
      if (workshop.phase !== "compare" && workshop.phase !== "commit") return refused("wrong_phase");
      if (!workshop.revealed.includes(command.card)) return refused("not_revealed");
      return ok([
        {
          type: "objected",
          participantId,
          id: command.id,
          card: command.card,
          on: command.on,
          line: command.on ? command.line : null,
        },
      ]);
    case "tableDone":
      return tableDone(workshop, participant, command.on);
    case "ready":
      return ready(workshop, participantId, command);
    case "addWord":
      return addWord(workshop, command, participantId, now);
    case "commit":
      if (workshop.phase !== "commit") return refused("wrong_phase");
      if (workshop.deck.columns[command.commitment.col] === undefined) return refused("unknown_column");
      if (!isKnown(workshop.deck, command.commitment.about)) return refused("unknown_topic");
      return ok([
        {
          type: "committed",
          participantId,
          commitment: { ...command.commitment, id: command.id, hidden: false, at: now },
        },
      ]);
    case "rate":
      return lateToClose(workshop, now) ?? ok<Change[]>([{ type: "rated", participantId, rating: command.rating }]);
    case "lastWord":
      return (
        lateToClose(workshop, now) ??
        ok<Change[]>([{ type: "lastWord", participantId, id: command.id, text: command.text }])
      );
    default:
      return refused("not_yours");
  }
}

/** COMMAND-6: why a closing question is not answered now; null while it is. */
function lateToClose({ phase, closedAt }: Workshop, now: number): Result<never, Refusal> | null {
  if (phase !== "closed" || closedAt === null) return refused("wrong_phase");
  return now > closedAt + RATING_DAYS * 86_400_000 ? refused("too_late") : null;
}

/** Phases in which somebody works alone and may say to be done. */
const ALONE: ReadonlySet<Phase> = new Set(["sort", "resort", "commit"]);

/** READY-2: only of the phase that the participant saw. */
function ready(
  workshop: Workshop,
  participantId: string,
  { phase, on }: Extract<Command, { type: "ready" }>,
): Result<Change[], Refusal> {
  if (workshop.phase !== phase) return refused("phase_moved");
  if (!ALONE.has(phase)) return refused("wrong_phase");
  return ok([{ type: "ready", participantId, doneIn: on ? phase : null }]);
}

/** WORD-1: in discuss, about a card without a column that is or was on stage. A stage of before knows only what is on it. */
export function addWord(
  workshop: Workshop,
  { id, card, col, text }: AddWord,
  by: string | null,
  now: number,
): Result<Change[], Refusal> {
  if (workshop.phase !== "discuss") return refused("wrong_phase");
  const { stage } = workshop;
  const wasOnStage = stage.card === card || stage.boxed.includes(card);
  if (workshop.deck.cards[card]?.kind !== "interplay" || !wasOnStage) return refused("not_on_stage");
  if (workshop.deck.columns[col] === undefined) return refused("unknown_column");
  return ok([{ type: "worded", word: { id, card, col, text, by, hidden: false, at: now } }]);
}
