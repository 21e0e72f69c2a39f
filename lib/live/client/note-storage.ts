/** What was typed and is not acknowledged. seen: the revision that was changed. */
export type NoteDraft = { text: string; seen: number };
export type NoteStorage = { all(): Map<string, NoteDraft>; keep(about: string, draft: NoteDraft | null): void };

const prefixOf = (workshopId: string) => `twofold-note-${workshopId}-`;

/** One entry a note, so that two tabs do not overwrite each other's. Where storage is forbidden drafts live as long as the page. */
export function browserNotes(workshopId: string): NoteStorage {
  const prefix = prefixOf(workshopId);
  return {
    all() {
      try {
        const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
        return new Map(
          keys.flatMap((key) => {
            const draft = parseDraft(localStorage.getItem(key));
            return draft === null ? [] : [[key.slice(prefix.length), draft] as const];
          }),
        );
      } catch {
        return new Map();
      }
    },
    keep(about, draft) {
      try {
        if (draft === null) localStorage.removeItem(prefix + about);
        else localStorage.setItem(prefix + about, JSON.stringify(draft));
      } catch {
        // As above.
      }
    },
  };
}

function parseDraft(stored: string | null): NoteDraft | null {
  try {
    const { text, seen } = JSON.parse(stored ?? "null") as Record<keyof NoteDraft, unknown>;
    return typeof text === "string" && Number.isSafeInteger(seen) ? { text, seen: seen as number } : null;
  } catch {
    return null;
  }
}

/** The one note that an older version kept in this browser alone. It is asked for once: then it is gone from there. */
export function takeOldNote(workshopId: string): string | null {
  const key = `twofold-notes-${workshopId}`;
  try {
    const text = localStorage.getItem(key);
    localStorage.removeItem(key);
    return text;
  } catch {
    return null;
  }
}
