"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { PaperDialog } from "./paper-dialog";
import { PaperFileDialog } from "./paper-file-dialog";

/** sheet: one by its id, or null for a new one; file: many of them. */
type EnterPaper = { sheet: (sheetId: string | null) => void; file: () => void };

const Context = createContext<EnterPaper | null>(null);

/** Paper sheets are entered from several places of the console, in one dialog, and many of them in another. */
export function PaperSheets({ children }: { children: ReactNode }) {
  // Another key is another dialog: nothing of the last sheet is in it.
  const [asked, setAsked] = useState({ key: 0, open: false, sheetId: null as string | null });
  const [file, setFile] = useState({ key: 0, open: false });
  const enter: EnterPaper = {
    sheet: (sheetId) => setAsked(({ key }) => ({ key: key + 1, open: true, sheetId })),
    file: () => setFile(({ key }) => ({ key: key + 1, open: true })),
  };
  return (
    <Context.Provider value={enter}>
      {children}
      {asked.key === 0 ? null : (
        <PaperDialog
          key={asked.key}
          open={asked.open}
          sheetId={asked.sheetId}
          onClose={() => setAsked((last) => ({ ...last, open: false }))}
        />
      )}
      {file.key === 0 ? null : (
        <PaperFileDialog
          key={`file ${file.key}`}
          open={file.open}
          onClose={() => setFile(({ key }) => ({ key, open: false }))}
        />
      )}
    </Context.Provider>
  );
}

export function useEnterPaper(): EnterPaper {
  const enter = useContext(Context);
  if (enter === null) throw new Error("A part of the console stands outside PaperSheets");
  return enter;
}
