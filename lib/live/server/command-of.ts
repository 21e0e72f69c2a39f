import type { z } from "zod";
import { cardIndex, columnIndex, isSortable } from "@/lib/domain/cards";
import type { Command } from "@/lib/domain/decide";
import type { Deck } from "@/lib/domain/deck";
import { cleanName } from "@/lib/domain/names";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { CommandRefusal, commands } from "@/lib/live/protocol";

type Shapes = typeof commands;
type Parsed<Name extends keyof Shapes> = z.output<Shapes[Name]>;
type Named = { [Name in Exclude<keyof Shapes, "place">]: { name: Name; payload: Parsed<Name> } }[Exclude<
  keyof Shapes,
  "place"
>];

/** From the wire's words (ids) to the domain's (indices of the workshop's deck). */
export function commandOf(deck: Deck, given: Named): Result<Command, CommandRefusal> {
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
      const { columnId, ...words } = given.payload;
      const col = columnIndex(deck, columnId);
      return col < 0 ? refused("unknown_column") : ok({ type: "commit", commitment: { col, ...words } });
    }
    case "object":
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
    case "move":
      return ok({ type: "move", ...given.payload });
    case "timer":
      return ok({ type: "timer", ...given.payload });
    case "stage":
      return ok({ type: "stage", set: given.payload.set });
    case "openAll":
      return ok({ type: "openAll" });
    case "remove":
      return ok({ type: "remove", participantId: given.payload.participantId });
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
