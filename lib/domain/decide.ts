import { apply } from "./apply";
import { isAllRevealed, isSortable, modelIndices } from "./cards";
import type { Actor, Change, Command, Refusal } from "./commands";
import { decideFollowUp } from "./decide-follow-up";
import { savePaper } from "./decide-paper";
import { addWord, decideParticipant } from "./decide-participant";
import { decideTables } from "./decide-tables";
import { hasFollowUpBegun } from "./follow-up";
import { type Layer, layersOf, onStage } from "./layers";
import { nextPhase, type Phase, previousPhase } from "./phase";
import { MAX_PROMPTS, type PromptId } from "./prompts";
import { mayRehearse } from "./rehearsal";
import { ok, type Result, refused } from "./result";
import { minutesOf, sameMinutes } from "./run-sheet";
import { extendTimer, pauseTimer, startTimer, TIMER_MAX, TIMER_OFF, type Timer } from "./timer";
import { FIRST_STAGE, type QueueChanges, type Stage, type Workshop } from "./workshop";

/** What a command changes in this state, or why it changes nothing. Pure: `now` is server time in ms. */
export function decide(workshop: Workshop, actor: Actor, command: Command, now: number): Result<Change[], Refusal> {
  if (actor.role === "participant") {
    if (actor.participant.removed || actor.participant.workshopId !== workshop.id) return refused("not_a_participant");
    return decideParticipant(workshop, actor.participant, command, now);
  }
  if (command.type === "savePaper") return savePaper(workshop, actor.sheet ?? null, command, now);
  // PEOPLE-2
  if (command.type === "readmit" && actor.cameAgain) return refused("came_again");
  return decideFacilitator(workshop, command, now);
}

function decideFacilitator(workshop: Workshop, command: Command, now: number): Result<Change[], Refusal> {
  switch (command.type) {
    case "move":
      return move(workshop, command.from, command.to, now);
    case "end":
      return end(workshop, command.from, now);
    case "timer":
      return ok([{ type: "timer", timer: changedTimer(workshop.timer, command.action, command.duration, now) }]);
    case "show":
      return show(workshop, command.card);
    case "showPair":
      return showPair(workshop, command.pairId);
    case "stage":
      if ((command.set.prompts?.length ?? 0) > MAX_PROMPTS) return refused("unknown_prompt");
      if (command.set.compare === "overview" && !isAllRevealed(workshop)) return refused("not_revealed");
      if (command.set.compare === "pair" && workshop.stage.pair === null) return refused("unknown_pair");
      return ok([{ type: "stage", stage: onePicture({ ...workshop.stage, ...command.set }) }]);
    case "layer":
      return showLayer(workshop, command.on, command.layer);
    case "discussed":
      return markDiscussed(workshop, command.card, command.on);
    case "reveal":
      return reveal(workshop, command.card);
    case "openAll":
      if (workshop.phase !== "compare") return refused("wrong_phase");
      return ok([{ type: "revealed", cards: modelIndices(workshop.deck) }]);
    case "options":
      return ok([{ type: "options", options: { ...workshop.options, ...command.set } }]);
    case "plan":
      if (!sameMinutes(minutesOf(workshop), command.seen)) return refused("plan_changed");
      return ok([{ type: "options", options: { ...workshop.options, minutes: command.minutes } }]);
    case "queue":
      return changeQueue(workshop, command);
    case "seat":
    case "tables":
    case "lockTables":
      return decideTables(workshop, command);
    case "followUp":
    case "openFollowUp":
      return decideFollowUp(workshop, command, now);
    case "rehearse":
      return rehearse(workshop, command.on, now);
    case "addWord":
      return addWord(workshop, command, null, now);
    case "hideWord":
      return ok([{ type: "wordHidden", wordId: command.wordId, hidden: command.on }]);
    case "hideCommitment":
      return ok([{ type: "commitmentHidden", commitmentId: command.commitmentId, hidden: command.on }]);
    case "hideLastWord":
      return ok([{ type: "lastWordHidden", lastWordId: command.lastWordId, hidden: command.on }]);
    case "hideArgument":
      return ok([{ type: "argumentHidden", argumentId: command.argumentId, hidden: command.on }]);
    default:
      return decideAboutPerson(workshop, command);
  }
}

/** PEOPLE-1: removing, banning and letting in again are three acts; a name is changed or hidden for everyone. */
function decideAboutPerson({ phase }: Workshop, command: Command): Result<Change[], Refusal> {
  switch (command.type) {
    case "remove": {
      const { participantId, ban: banned } = command;
      // The others may sit elsewhere by then; after discuss the seat still says at which table somebody talked.
      const seat: Change[] = phase === "discuss" ? [{ type: "seated", seats: { [participantId]: null } }] : [];
      return ok([{ type: "removed", participantId, banned }, ...seat]);
    }
    case "readmit":
      return ok([{ type: "readmitted", participantId: command.participantId }]);
    case "renamePerson":
      return ok([{ type: "renamed", participantId: command.participantId, name: command.name }]);
    case "hideName":
      return ok([{ type: "nameHidden", participantId: command.participantId, hidden: command.on }]);
    default:
      return refused("not_yours");
  }
}

/** PHASE-1, PHASE-2: one step at a time, forward or back, and only from the phase that the facilitator saw. */
function move(workshop: Workshop, from: Phase, to: Phase, now: number): Result<Change[], Refusal> {
  if (workshop.phase !== from) return refused("phase_moved");
  if (to !== nextPhase(from) && to !== previousPhase(from)) return refused("not_a_step");
  if (from === "compare" && to === "resort" && workshop.revealed.length > 0) return refused("already_revealed");
  if (from === "closed" && hasFollowUpBegun(workshop, now)) return refused("follow_up_begun");
  const { theme } = workshop.stage;
  const { tables } = workshop;
  return ok([
    // Boards are moved in discuss alone: leaving it keeps them as they are.
    ...(tables.state === "open" ? [{ type: "tables" as const, tables: { ...tables, state: "closed" as const } }] : []),
    { type: "phase", phase: to, at: now },
    { type: "timer", timer: TIMER_OFF },
    { type: "stage", stage: { ...FIRST_STAGE, theme } },
  ]);
}

/** PHASE-7: the steps that are left, all or none. */
function end(workshop: Workshop, from: Phase, now: number): Result<Change[], Refusal> {
  const next = nextPhase(workshop.phase);
  if (next === null) return ok([]);
  const step = move(workshop, from, next, now);
  if (!step.ok) return step;
  const rest = end(step.value.reduce(apply, workshop), next, now);
  return rest.ok ? ok([...step.value, ...rest.value]) : rest;
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

/** A card on stage in discuss has been discussed. Its first layer has no bars: people talk before they see who leads. */
function show(workshop: Workshop, card: number | null): Result<Change[], Refusal> {
  if (workshop.phase !== "discuss" && workshop.phase !== "compare") return refused("wrong_phase");
  const prompts: PromptId[] = [];
  if (card === null) {
    const compare = workshop.stage.compare === "card" ? "intro" : workshop.stage.compare;
    return ok([{ type: "stage", stage: onePicture({ ...workshop.stage, card, layer: "card", prompts, compare }) }]);
  }
  const shownCard = workshop.deck.cards[card];
  if (shownCard === undefined || shownCard.kind === "practice") return refused("unknown_card");
  const [layer = "card"] = layersOf(workshop.phase, shownCard);
  if (workshop.phase === "compare")
    return ok([
      { type: "stage", stage: onePicture({ ...workshop.stage, card, layer, compare: "card", blank: false, prompts }) },
    ]);
  if (shownCard.discussionPrompt !== null) prompts.push("card");
  const stage = { ...workshop.stage, card, layer, boxed: boxedWith(workshop, card), blank: false, prompts };
  const changes: Change[] = [{ type: "stage", stage }];
  if (isSortable(shownCard) && !workshop.discussed.includes(card)) changes.push(...newlyDiscussed(workshop, card));
  // A card that takes both is never marked as discussed: without this it would come next again.
  const { order, skipped } = workshop.queue;
  if (!isSortable(shownCard) && order.includes(card))
    changes.push({ type: "queue", queue: { order: order.filter((one) => one !== card), skipped } });
  return ok(changes);
}

/** TABLE-10: a table that was done has one more card to place. */
function newlyDiscussed({ discussed, tables }: Workshop, card: number): Change[] {
  const marked: Change = { type: "discussed", cards: [...discussed, card] };
  return tables.done.length === 0 ? [marked] : [marked, { type: "tables", tables: { ...tables, done: [] } }];
}

/** WORD-1 */
const boxedWith = ({ deck, stage: { boxed } }: Workshop, card: number): number[] =>
  deck.cards[card]?.kind !== "interplay" || boxed.includes(card) ? boxed : [...boxed, card];

/** STAGE-5: a pair is on stage in compare alone, and instead of a card. */
function showPair(workshop: Workshop, pairId: string): Result<Change[], Refusal> {
  if (workshop.phase !== "compare") return refused("wrong_phase");
  if (!workshop.deck.pairs.some(({ id }) => id === pairId)) return refused("unknown_pair");
  const onStage = { card: null, pair: pairId, layer: "card", compare: "pair" } as const;
  return ok([{ type: "stage", stage: { ...workshop.stage, ...onStage, prompts: [], blank: false } }]);
}

/** STAGE-6, REVEAL-3 */
function showLayer(workshop: Workshop, on: string, layer: Layer): Result<Change[], Refusal> {
  const { deck, phase, revealed, stage } = workshop;
  if (phase !== "discuss" && phase !== "compare") return refused("wrong_phase");
  const { id, cards } = onStage(workshop);
  if (id !== on) return refused("stage_moved");
  const mayShow = cards.every((index) => {
    const card = deck.cards[index];
    return card !== undefined && layersOf(phase, card).includes(layer);
  });
  if (!mayShow) return refused("wrong_phase");
  const opened: Change = { type: "revealed", cards: [...new Set([...revealed, ...cards])] };
  return ok([{ type: "stage", stage: { ...stage, layer } }, ...(layer === "article" ? [opened] : [])]);
}

/** Another picture of compare takes the pair off. */
const onePicture = (stage: Stage): Stage => (stage.compare === "pair" ? stage : { ...stage, pair: null });

function markDiscussed(workshop: Workshop, card: number, on: boolean): Result<Change[], Refusal> {
  if (workshop.phase !== "discuss") return refused("wrong_phase");
  const marked = workshop.deck.cards[card];
  if (marked === undefined || !isSortable(marked)) return refused("unknown_card");
  if (workshop.discussed.includes(card) === on) return ok([]);
  if (on) return ok(newlyDiscussed(workshop, card));
  return ok([{ type: "discussed", cards: workshop.discussed.filter((known) => known !== card) }]);
}

function reveal(workshop: Workshop, card: number): Result<Change[], Refusal> {
  if (workshop.phase !== "compare") return refused("wrong_phase");
  if (!modelIndices(workshop.deck).includes(card)) return refused("unknown_card");
  const opened = [...new Set([...workshop.revealed, card])];
  const { cards } = onStage(workshop);
  const isSeen = cards.includes(card) && cards.every((one) => opened.includes(one));
  return ok([
    { type: "revealed", cards: opened },
    ...(isSeen ? [{ type: "stage" as const, stage: { ...workshop.stage, layer: "article" as const } }] : []),
  ]);
}

/** REHEARSAL-1, REHEARSAL-2: it begins before anybody came in, and ends with the workshop as it was. */
function rehearse(workshop: Workshop, on: boolean, now: number): Result<Change[], Refusal> {
  if (workshop.rehearsal === on) return ok([]);
  if (!on) return ok([{ type: "rehearsalEnded", at: now }]);
  return mayRehearse(workshop) ? ok([{ type: "rehearsalBegun" }]) : refused("people_are_in");
}

/** QUEUE-8: pressed twice it says the same twice, and that is no conflict. */
function changeQueue(
  workshop: Workshop,
  { seen, queue }: Extract<Command, { type: "queue" }>,
): Result<Change[], Refusal> {
  const asked = knownCards(workshop, queue);
  const isHeld = (changes: QueueChanges) => sameQueue(knownCards(workshop, changes), workshop.queue);
  if (seen !== null && !isHeld(seen) && !isHeld(asked)) return refused("queue_changed");
  return ok([{ type: "queue", queue: asked }]);
}

const sameQueue = (a: QueueChanges, b: QueueChanges) =>
  a.order.join() === b.order.join() && a.skipped.join() === b.skipped.join();

/** Each card once, and none that the deck does not have. */
function knownCards({ deck }: Workshop, { order, skipped }: QueueChanges): QueueChanges {
  const known = (cards: number[]) => [...new Set(cards)].filter((card) => deck.cards[card] !== undefined);
  return { order: known(order), skipped: known(skipped) };
}
