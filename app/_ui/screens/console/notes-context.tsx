"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { createNoteKeeper, type KeptNotes, type NoteKeeper } from "@/lib/live/client/note-keeper";
import { browserNotes } from "@/lib/live/client/note-storage";
import { useConsole } from "./console-context";

const Context = createContext<NoteKeeper | null>(null);

/** Keeps and sends notes as long as the console is open, also those whose field was closed. `notes`: null until they came. */
export function NotesProvider({ notes, children }: { notes: KeptNotes | null; children: ReactNode }) {
  const { workshopId, send, status } = useConsole();
  const [keeper] = useState(() => createNoteKeeper({ send, storage: browserNotes(workshopId) }));
  useEffect(() => {
    if (notes !== null) keeper.hear(notes);
  }, [keeper, notes]);
  useEffect(() => {
    if (status === "live") keeper.connected();
  }, [keeper, status]);
  useEffect(() => () => keeper.close(), [keeper]);
  return <Context.Provider value={keeper}>{children}</Context.Provider>;
}

/** The notes, as they are now and as they change. */
export function useNoteKeeper(): NoteKeeper {
  const keeper = useContext(Context);
  if (keeper === null) throw new Error("A note stands outside NotesProvider");
  useSyncExternalStore(keeper.subscribe, keeper.version, keeper.version);
  return keeper;
}
