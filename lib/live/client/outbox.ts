import type { Round } from "@/lib/domain/phase";
import { isAcknowledged, type Outcome } from "@/lib/domain/placement";

/**
 * What the phone keeps of its own placements until the server's own view holds them. At most one entry per card and
 * round: only the newest counts. Every step is a pure function, so that two tabs can each read, step and write.
 *
 * pending: not acknowledged yet. saved: acknowledged, and still to be shown, because no newer own view is sent.
 * refused: its round had closed; kept, marked "not counted", sent again if the round reopens.
 */
export type OutboxEntry = {
  cardId: string;
  columnId: string | null;
  round: Round;
  seq: number;
  /** how sure; an entry of an older build has none */
  sure?: boolean | null;
  state: "pending" | "saved" | "refused";
};

/** `seq`: the highest this phone has used. `dropped`: placements of cards that the workshop does not have. */
export type Outbox = { seq: number; entries: OutboxEntry[]; dropped: number };

export const EMPTY_OUTBOX: Outbox = { seq: 0, entries: [], dropped: 0 };

/** Placements in one packet: with the longest ids this stays under the protocol's packet size. */
const BATCH = 100;

export type NewPlacement = Pick<OutboxEntry, "cardId" | "columnId" | "round" | "sure">;
export type Known = { cardId: string; round: Round; seq: number };

const sameCell = (a: Known, b: Known) => a.cardId === b.cardId && a.round === b.round;

/**
 * Notes a placement. Its seq is above all that this phone knows and not below server time, so that a second tab, a
 * second device or a phone whose memory was cleared never falls behind what was placed before.
 */
export function place(outbox: Outbox, own: readonly Known[], placement: NewPlacement, serverTime: number): Outbox {
  const known = own.reduce((highest, { seq }) => Math.max(highest, seq), outbox.seq);
  const entry: OutboxEntry = { ...placement, seq: Math.max(known + 1, Math.floor(serverTime)), state: "pending" };
  const others = outbox.entries.filter((kept) => !sameCell(kept, entry));
  return { ...outbox, seq: entry.seq, entries: [...others, entry] };
}

/** What is to be sent next, in the order in which it was placed. */
export const toSend = (outbox: Outbox): OutboxEntry[] =>
  outbox.entries
    .filter((entry) => entry.state === "pending")
    .sort((a, b) => a.seq - b.seq)
    .slice(0, BATCH);

/** What the server answered, one outcome per entry sent. An entry that was replaced meanwhile is left alone. */
export function settle(outbox: Outbox, sent: readonly OutboxEntry[], outcomes: readonly Outcome[]): Outbox {
  let { entries, dropped } = outbox;
  sent.forEach((one, at) => {
    const outcome = outcomes[at];
    const isKept = entries.some((entry) => sameCell(entry, one) && entry.seq === one.seq && entry.state === "pending");
    if (outcome === undefined || outcome === "not_a_participant" || !isKept) return;
    if (outcome === "unknown_card") {
      entries = entries.filter((entry) => !sameCell(entry, one));
      dropped++;
    } else {
      const state = isAcknowledged(outcome) ? "saved" : "refused";
      entries = entries.map((entry) => (sameCell(entry, one) ? { ...entry, state } : entry));
    }
  });
  return { ...outbox, entries, dropped };
}

/** The round is open: what was refused because it had closed is to be sent again. */
export const reopen = (outbox: Outbox, round: Round): Outbox =>
  withEntries(outbox, (entry) =>
    entry.state === "refused" && entry.round === round ? { ...entry, state: "pending" } : entry,
  );

/** What an own view of the server holds need not be kept here any more, also what was sent without an answer. */
export function cover(outbox: Outbox, own: readonly Known[]): Outbox {
  const isCovered = (entry: OutboxEntry) => own.some((placed) => sameCell(placed, entry) && placed.seq >= entry.seq);
  const entries = outbox.entries.filter((entry) => !isCovered(entry));
  return entries.length === outbox.entries.length ? outbox : { ...outbox, entries };
}

/**
 * What this tab shows after a step: also what another tab has taken out of the outbox, because its newer own view holds
 * it. This tab's own view may be older (it is not connected again yet), and a card that was answered would come back.
 */
export function stillShown(shown: Outbox, next: Outbox, own: readonly Known[]): Outbox {
  if (next.dropped !== shown.dropped) return next;
  const gone = shown.entries.filter(
    (entry) => entry.state !== "refused" && !next.entries.some((kept) => sameCell(kept, entry)),
  );
  if (gone.length === 0) return next;
  return cover(
    { ...next, entries: [...next.entries, ...gone.map((entry) => ({ ...entry, state: "saved" as const }))] },
    own,
  );
}

/**
 * The first own view of a connection holds everything that was acknowledged before. Something acknowledged that is
 * missing there was lost by the server (a restored backup), so it is sent again.
 */
export const reconcile = (outbox: Outbox, own: readonly Known[]): Outbox =>
  withEntries(cover(outbox, own), (entry) => (entry.state === "saved" ? { ...entry, state: "pending" } : entry));

function withEntries(outbox: Outbox, change: (entry: OutboxEntry) => OutboxEntry): Outbox {
  const entries = outbox.entries.map(change);
  return sameEntries(entries, outbox.entries) ? outbox : { ...outbox, entries };
}

const sameEntries = (a: readonly OutboxEntry[], b: readonly OutboxEntry[]) =>
  a.length === b.length && a.every((entry, at) => entry === b[at]);
