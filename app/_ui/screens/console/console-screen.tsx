"use client";

import { PhaseHead } from "./phase-head";
import { PhaseWork } from "./phase-work";
import { RunSheetNav } from "./run-sheet-nav";
import { Side } from "./side";
import { TopBar } from "./top-bar";
import { useViewport } from "./use-viewport";

/** Run sheet, the phase now, and the side. On a phone the way on comes first, and the run sheet last. */
export function ConsoleScreen() {
  const viewport = useViewport();
  return (
    <div className="console">
      <TopBar />
      <div className="cg">
        {viewport === "phone" ? null : <RunSheetNav />}
        <main className="c-mid">
          <PhaseHead />
          <PhaseWork />
        </main>
        <Side />
        {viewport === "phone" ? <RunSheetNav /> : null}
      </div>
    </div>
  );
}
