import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { aboutFrom } from "@/lib/domain/about";
import { cardIndex, columnIndex, isSortable } from "@/lib/domain/cards";
import type { Command } from "@/lib/domain/commands";
import type { Deck } from "@/lib/domain/deck";
import { cleanLastWord } from "@/lib/domain/last-word";
import { cleanName } from "@/lib/domain/names";
import { ok, type Result, refused } from "@/lib/domain/result";
import { present, type Room } from "@/lib/domain/room";
import { seatsFor, seatsForMore } from "@/lib/domain/tables";
import { sharedCommitments } from "@/lib/domain/wall";
import type { CommandRefusal, commands } from "@/lib/live/protocol";

type Shapes = typeof commands;
type Parsed<Name extends keyof Shapes> = z.output<Shapes[Name]>;
type Commanded = Exclude<
  keyof Shapes,
  "place" | "tableMove" | "tableHold" | "openPaper" | "enterPapers" | "note" | "findPeople" | "findShared"
>;
type Named = { [Name in Commanded]: { name: Name; payload: Parsed<Name> } }[Commanded];

/** From the wire's words (ids) to the domain's (indices of the workshop's deck). */
export function commandOf(
  room: Room,
  given: Named,
  untitledSheet: (number: number) => string,
): Result<Command, CommandRefusal> {
  const { deck } = room.workshop;
  if (isAboutPeople(given)) return aboutPeople(given);
  switch (given.name) {
    case "rename": {
      const name = cleanName(given.payload.name);
      return name === null ? refused("bad_name") : ok({ type: "rename", name });
    }
    case "practise":
      return ok({ type: "practise" });
    case "rate":
      return ok({ type: "rate", rating: given.payload.rating });
    case "commit": {
      const { columnId, about = null, ...words } = given.payload;
      const [col, found] = [columnIndex(deck, columnId), aboutFrom(deck, about)];
      if (col < 0) return refused("unknown_column");
      if (found === null) return refused("unknown_topic");
      return ok({ type: "commit", id: randomUUID(), commitment: { col, ...words, about: found.about } });
    }
    case "lastWord": {
      const word = cleanLastWord(given.payload.word);
      return word.ok ? ok({ type: "lastWord", id: randomUUID(), text: word.value }) : word;
    }
    case "hideCommitment": {
      const { commitmentId } = given.payload;
      const isThere = sharedCommitments(room).some(({ id }) => id === commitmentId);
      return isThere ? ok({ type: "hideCommitment", ...given.payload }) : refused("taken_back");
    }
    case "hideLastWord": {
      const isThere = present(room).some(({ lastWord }) => lastWord?.id === given.payload.lastWordId);
      return isThere ? ok({ type: "hideLastWord", ...given.payload }) : refused("taken_back");
    }
    case "ready":
      return ok({ type: "ready", ...given.payload });
    case "object": {
      const { cardId, on, line } = given.payload;
      const card = cardIndex(deck, cardId);
      return card < 0 ? refused("unknown_card") : ok({ type: "object", id: randomUUID(), card, on, line });
    }
    case "addWord": {
      const { cardId, columnId, text } = given.payload;
      const [card, col] = [cardIndex(deck, cardId), columnIndex(deck, columnId)];
      if (card < 0) return refused("unknown_card");
      return col < 0 ? refused("unknown_column") : ok({ type: "addWord", id: randomUUID(), card, col, text });
    }
    case "hideWord": {
      const isThere = room.words.some(({ id }) => id === given.payload.wordId);
      return isThere ? ok({ type: "hideWord", ...given.payload }) : refused("taken_back");
    }
    case "hideArgument": {
      const { argumentId } = given.payload;
      const isThere = present(room).some(({ objections }) => objections.some(({ id }) => id === argumentId));
      return isThere ? ok({ type: "hideArgument", ...given.payload }) : refused("taken_back");
    }
    case "seat": {
      const seed = randomUUID();
      return ok({ type: "seat", seats: Object.fromEntries(seatsFor(room, seed)), seed });
    }
    case "moveSeat":
      return moveSeat(room, given.payload);
    case "savePaper":
      return savePaper(deck, given.payload, untitledSheet);
    case "tables":
      return ok({ type: "tables", state: given.payload.state, seats: seatsForMore(room) });
    case "lockTables":
      return ok({ type: "lockTables", on: given.payload.on });
    case "tableDone":
      return ok({ type: "tableDone", on: given.payload.on });
    case "rehearse":
      return ok({ type: "rehearse", on: given.payload.on });
    case "followUp":
      return ok({ type: "followUp", weeks: given.payload.weeks });
    case "openFollowUp":
      return ok({ type: "openFollowUp" });
    case "options":
      return ok({ type: "options", set: given.payload.set });
    case "plan":
      return ok({ type: "plan", ...given.payload });
    case "queue": {
      const indices = (ids: string[]) => ids.map((id) => cardIndex(deck, id)).filter((card) => card >= 0);
      const changes = ({ order, skipped }: { order: string[]; skipped: string[] }) => ({
        order: indices(order),
        skipped: indices(skipped),
      });
      const { seen } = given.payload;
      return ok({ type: "queue", seen: seen === undefined ? null : changes(seen), queue: changes(given.payload) });
    }
    case "discussed": {
      const card = cardIndex(deck, given.payload.cardId);
      return card < 0 ? refused("unknown_card") : ok({ type: given.name, card, on: given.payload.on });
    }
    case "reveal": {
      const card = cardIndex(deck, given.payload.cardId);
      return card < 0 ? refused("unknown_card") : ok({ type: "reveal", card });
    }
    case "show": {
      if (given.payload.cardId === null) return ok({ type: "show", card: null });
      const card = cardIndex(deck, given.payload.cardId);
      return card < 0 ? refused("unknown_card") : ok({ type: "show", card });
    }
    case "layer":
      return ok({ type: "layer", ...given.payload });
    case "showPair":
      return ok({ type: "showPair", pairId: given.payload.pairId });
    case "move":
      return ok({ type: "move", ...given.payload });
    case "end":
      return ok({ type: "end", ...given.payload });
    case "timer":
      return ok({ type: "timer", ...given.payload });
    case "stage":
      return ok({ type: "stage", set: given.payload.set });
    case "openAll":
      return ok({ type: "openAll" });
  }
}

/** PAPER-4: a sheet of paper has no seat. */
function moveSeat(room: Room, { participantId, table }: Parsed<"moveSeat">): Result<Command, CommandRefusal> {
  if (room.people.get(participantId)?.kind === "paper") return refused("not_seated");
  return ok({ type: "seat", seats: { [participantId]: table }, seed: null });
}

/** A card or column that the deck does not have is refused by the domain, as index -1. */
function savePaper(
  deck: Deck,
  { sheetId, seen, name, first, second }: Parsed<"savePaper">,
  untitled: (number: number) => string,
): Result<Command, CommandRefusal> {
  const indices = (answers: typeof first) =>
    answers?.map(({ cardId, columnId, sure }) => ({
      card: cardIndex(deck, cardId),
      col: columnId === null ? null : columnIndex(deck, columnId),
      sure: columnId === null ? null : sure,
    })) ?? null;
  return ok({
    type: "savePaper",
    ...{ sheetId, seen, untitled, name: cleanName(name), first: indices(first), second: indices(second) },
  });
}

type AboutPeople = Extract<Named, { name: "remove" | "readmit" | "renamePerson" | "hideName" }>;

const ABOUT_PEOPLE: ReadonlySet<string> = new Set<AboutPeople["name"]>([
  "remove",
  "readmit",
  "renamePerson",
  "hideName",
]);
const isAboutPeople = (given: Named): given is AboutPeople => ABOUT_PEOPLE.has(given.name);

function aboutPeople(given: AboutPeople): Result<Command, CommandRefusal> {
  switch (given.name) {
    case "remove":
      return ok({ type: "remove", ...given.payload });
    case "readmit":
      return ok({ type: "readmit", ...given.payload });
    case "hideName":
      return ok({ type: "hideName", ...given.payload });
    case "renamePerson": {
      const name = cleanName(given.payload.name);
      return name === null
        ? refused("bad_name")
        : ok({ type: "renamePerson", participantId: given.payload.participantId, name });
    }
  }
}

/** Index of a card that may be placed and of its column; null when the deck has no such card or column. */
export function placeOf(
  deck: Deck,
  cardId: string,
  columnId: string | null,
): { card: number; col: number | null } | null {
  const card = cardIndex(deck, cardId);
  const kind = deck.cards[card];
  const col = columnIndex(deck, columnId);
  if (kind === undefined || !isSortable(kind) || (columnId !== null && col < 0)) return null;
  return { card, col: columnId === null ? null : col };
}
