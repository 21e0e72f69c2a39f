"use client";

import { useEffect, useRef } from "react";
import { useConsole } from "./console-context";
import { PhaseHead } from "./phase-head";
import { PhaseWork } from "./phase-work";
import { RehearsalBar } from "./rehearsal-bar";
import { RunSheetNav } from "./run-sheet-nav";
import { Side } from "./side";
import { TopBar } from "./top-bar";
import { useViewport } from "./use-viewport";

/** Run sheet, the phase now, and the side. On a phone the way on comes first, and the run sheet last. */
export function ConsoleScreen() {
  const viewport = useViewport();
  const main = useRef<HTMLElement>(null);
  const { phase } = useConsole().view;

  // Another phase is another screen: it begins at its head, not where the last one was scrolled to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the phase is what it waits for
  useEffect(() => {
    main.current?.scrollTo({ top: 0 });
    window.scrollTo({ top: 0 });
  }, [phase]);

  return (
    <div className="console">
      <TopBar />
      <RehearsalBar />
      <div className="cg">
        {viewport === "phone" ? null : <RunSheetNav />}
        <main className="c-mid" ref={main}>
          <PhaseHead />
          <PhaseWork />
        </main>
        <Side />
        {viewport === "phone" ? <RunSheetNav /> : null}
      </div>
    </div>
  );
}
