import type { Deck } from "./deck";
import { PHASES, type Phase } from "./phase";

/** NOTE-1: a printed page in small type; what is longer is a minute-taker's document, and would swell every report. */
export const NOTE_MAX = 2_000;

/** What a note is about: a card, by its index in the workshop's deck, or a step. */
export type NoteAbout = `card:${number}` | `step:${Phase}`;

/** rev: rises with each change. by: who changed it last, empty when that account is gone. at: ms since 1970. */
export type Note = { about: NoteAbout; text: string; rev: number; by: string; at: number };

/** What became of a note that was sent: `note` is what counts now. */
export type NoteSaved = { outcome: "saved" | "written_meanwhile"; note: Note };

/** Nothing is trimmed: it is saved while somebody types, and a space must not vanish under the hand. */
export const cleanNote = (raw: string): string => raw.replace(/\r\n?/g, "\n").replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, "");

/** null: the deck has no such card, or there is no such step. */
export function noteAbout(deck: Deck, about: string): NoteAbout | null {
  const [, kind, what = ""] = /^(card|step):(\w+)$/.exec(about) ?? [];
  const phase = PHASES.find((known) => known === what);
  if (kind === "step") return phase === undefined ? null : `step:${phase}`;
  if (kind !== "card" || !/^(0|[1-9]\d*)$/.test(what)) return null;
  return deck.cards[Number(what)] === undefined ? null : `card:${Number(what)}`;
}

/** NOTE-2: also what says the same is taken: its first acknowledgement was lost, or two wrote the same. */
export function notesMeet(kept: Pick<Note, "text" | "rev"> | null, sent: { text: string; seen: number }) {
  if (kept === null || kept.rev === sent.seen) return "write";
  return kept.text === sent.text ? "same" : "written_meanwhile";
}

/** A note in which there is something to read. */
export const noteOn = (notes: readonly Note[], about: NoteAbout): string | null =>
  notes.find((note) => note.about === about && note.text.trim() !== "")?.text ?? null;
