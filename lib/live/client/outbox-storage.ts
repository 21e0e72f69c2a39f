import { EMPTY_OUTBOX, type Outbox, type OutboxEntry } from "./outbox";

/** Where the outbox lies. Both are synchronous, so that read, step and write of one tab come in one piece. */
export type OutboxStorage = { read(): Outbox; write(outbox: Outbox): void };

const keyOf = (participantId: string) => `twofold.outbox.${participantId}`;

/** Local storage, shared by the tabs of a browser; where it throws or was cleared, this tab's own memory. */
export function browserStorage(participantId: string): OutboxStorage {
  const key = keyOf(participantId);
  let memory = EMPTY_OUTBOX;
  let isWritable = true;
  return {
    read() {
      try {
        const text = isWritable ? localStorage.getItem(key) : null;
        if (text !== null) memory = parseOutbox(text) ?? memory;
      } catch {
        isWritable = false;
      }
      return memory;
    },
    write(outbox) {
      memory = outbox;
      try {
        localStorage.setItem(key, JSON.stringify(outbox));
      } catch {
        // Full, or switched off: what was stored is older than memory from here on.
        isWritable = false;
      }
    },
  };
}

/** Tells when another tab has written the outbox. */
export function watchStorage(participantId: string, onChange: () => void): () => void {
  const listener = (event: StorageEvent) => {
    if (event.key === keyOf(participantId)) onChange();
  };
  window.addEventListener("storage", listener);
  return () => window.removeEventListener("storage", listener);
}

export function forgetOutbox(participantId: string): void {
  try {
    localStorage.removeItem(keyOf(participantId));
  } catch {
    // Nothing was stored either.
  }
}

/** Null when it is not an outbox; single entries that are none are left out. */
export function parseOutbox(text: string): Outbox | null {
  try {
    const { seq, entries, dropped } = JSON.parse(text) as Record<keyof Outbox, unknown>;
    if (typeof seq !== "number" || !Number.isSafeInteger(seq) || !Array.isArray(entries)) return null;
    return { seq, entries: entries.filter(isEntry), dropped: typeof dropped === "number" ? dropped : 0 };
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is OutboxEntry {
  if (typeof value !== "object" || value === null) return false;
  const { cardId, columnId, round, seq, sure, state } = value as Record<string, unknown>;
  return (
    typeof cardId === "string" &&
    (columnId === null || typeof columnId === "string") &&
    (round === 1 || round === 2) &&
    Number.isSafeInteger(seq) &&
    (sure === undefined || sure === null || typeof sure === "boolean") &&
    (state === "pending" || state === "saved" || state === "refused")
  );
}
