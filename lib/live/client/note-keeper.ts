import { cleanNote, NOTE_MAX, type Note, type NoteSaved } from "@/lib/domain/notes";
import type { AckOf, CommandPayload } from "@/lib/live/protocol";
import type { NoteDraft, NoteStorage } from "./note-storage";

/** A hand that rests this long has finished a thought. */
const QUIET_MS = 1_000;
/** After a try that failed. */
const AGAIN_MS = 3_000;

/** waiting: kept in this browser, and tried again. meanwhile: somebody else wrote, and the two texts have to meet. */
export type NoteState = "saved" | "saving" | "waiting" | "too_long" | "meanwhile" | "refused";
export type Meeting = "both" | "mine" | "theirs";
export type KeptNotes = Readonly<Record<string, Note>>;
type Send = (name: "note", payload: CommandPayload<"note">) => Promise<AckOf<"note"> | { ok: false; code: string }>;

/** Refusals after which trying again changes nothing. */
const FINAL: ReadonlySet<string> = new Set(["bad_input", "unknown_card", "not_allowed"]);

/** The notes of one console: what the server has, what was typed since, and the way from one to the other (NOTE-2). */
export function createNoteKeeper({ send, storage }: { send: Send; storage: NoteStorage }) {
  let kept: KeptNotes = {};
  const drafts = storage.all();
  const states = new Map<string, NoteState>();
  const underWay = new Map<string, string>();
  /** sent, and the answer did not come: the server may hold it */
  const unanswered = new Map<string, string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const listeners = new Set<() => void>();
  let version = 0;
  let isKnown = false;

  const tell = () => {
    version++;
    for (const listener of listeners) listener();
  };

  const setDraft = (about: string, draft: NoteDraft | null) => {
    if (draft === null) drafts.delete(about);
    else drafts.set(about, draft);
    storage.keep(about, draft);
  };

  const setState = (about: string, state: NoteState) => {
    states.set(about, state);
    tell();
  };

  const stateOf = (about: string): NoteState => (drafts.has(about) ? (states.get(about) ?? "waiting") : "saved");

  const plan = (about: string, delay: number) => {
    clearTimeout(timers.get(about));
    timers.set(
      about,
      setTimeout(() => void sendNow(about), delay),
    );
  };

  /** What is typed from now on, of the revision that was seen. */
  const write = (about: string, draft: NoteDraft, delay: number) => {
    setDraft(about, draft);
    clearTimeout(timers.get(about));
    if (draft.text.length > NOTE_MAX) return setState(about, "too_long");
    setState(about, "saving");
    plan(about, delay);
  };

  const done = (about: string) => {
    clearTimeout(timers.get(about));
    setDraft(about, null);
    setState(about, "saved");
  };

  async function sendNow(about: string): Promise<void> {
    clearTimeout(timers.get(about));
    const draft = drafts.get(about);
    const state = stateOf(about);
    if (draft === undefined || underWay.has(about) || state === "meanwhile" || state === "too_long") return;
    underWay.set(about, draft.text);
    setState(about, "saving");
    const lost = unanswered.get(about);
    const answer = await send("note", { about, ...draft });
    underWay.delete(about);
    if (answer.ok || FINAL.has(answer.code)) unanswered.delete(about);
    else unanswered.set(about, draft.text);
    if (answer.ok) return answered(about, draft.text, lost, answer.value);
    setState(about, FINAL.has(answer.code) ? "refused" : "waiting");
    if (!FINAL.has(answer.code)) plan(about, AGAIN_MS);
  }

  /** `lost`: what an earlier try sent whose answer did not come; where the server holds just that, nobody else wrote. */
  function answered(about: string, sent: string, lost: string | undefined, { outcome, note }: NoteSaved): void {
    kept = { ...kept, [about]: note };
    const draft = drafts.get(about);
    if (outcome === "saved" && (draft === undefined || draft.text === sent)) done(about);
    else if (outcome !== "saved" && note.text !== cleanNote(lost ?? "")) setState(about, "meanwhile");
    else if (draft !== undefined) write(about, { ...draft, seen: note.rev }, outcome === "saved" ? QUIET_MS : 0);
  }

  function hearOne(note: Note): void {
    const { about } = note;
    if (note.rev <= (kept[about]?.rev ?? 0)) return;
    kept = { ...kept, [about]: note };
    const draft = drafts.get(about);
    // One's own note comes back to oneself, too: then its acknowledgement says the rest.
    if (draft === undefined || note.rev <= draft.seen || note.text === underWay.get(about)) return;
    if (note.text === draft.text) done(about);
    else if (note.text === cleanNote(unanswered.get(about) ?? "")) setDraft(about, { ...draft, seen: note.rev });
    else states.set(about, "meanwhile");
  }

  return {
    hear(notes: KeptNotes): void {
      isKnown = true;
      for (const note of Object.values(notes)) hearOne(note);
      tell();
    },
    /** the line is there (again): what waits is sent */
    connected(): void {
      for (const about of drafts.keys()) void sendNow(about);
    },
    type(about: string, text: string): void {
      const seen = drafts.get(about)?.seen ?? kept[about]?.rev ?? 0;
      if (stateOf(about) === "meanwhile") {
        setDraft(about, { text, seen });
        tell();
      } else if (text === (kept[about]?.text ?? "") && seen === (kept[about]?.rev ?? 0) && !underWay.has(about))
        done(about);
      else write(about, { text, seen }, QUIET_MS);
    },
    /** the hand has left the field */
    flush: (about: string): void => void sendNow(about),
    meet(about: string, how: Meeting): void {
      const [note, draft] = [kept[about], drafts.get(about)];
      if (note === undefined || draft === undefined) return;
      const text = how === "both" ? [note.text, draft.text].filter((one) => one.trim() !== "").join("\n") : draft.text;
      if (how === "theirs") done(about);
      else write(about, { text, seen: note.rev }, 0);
    },
    note: (about: string) => ({
      text: drafts.get(about)?.text ?? kept[about]?.text ?? "",
      state: stateOf(about),
      kept: kept[about] ?? null,
    }),
    /** what the server has was heard */
    isKnown: () => isKnown,
    /** rises with every change */
    version: () => version,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close(): void {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

export type NoteKeeper = ReturnType<typeof createNoteKeeper>;
