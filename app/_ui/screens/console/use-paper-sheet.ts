import { useEffect, useState } from "react";
import { roundsOfSheets } from "@/lib/domain/paper";
import type { SheetSaved } from "@/lib/live/protocol";
import { useConsole } from "./console-context";
import { newId } from "./new-id";
import { draftOf, emptyDraft, isHeld, listOf, type PaperDraft, type PaperRound } from "./paper-draft";
import type { Failure } from "./use-run";

export type PaperStep = "loading" | "typing" | "saved" | "removed";

/** One sheet from the first key to what became of it. `sheetId` null: a new one. */
export function usePaperSheet(sheetId: string | null) {
  const { view, send } = useConsole();
  const takesSecond = roundsOfSheets(view.phase).includes(2);
  const [draft, setDraft] = useState<PaperDraft>(() => emptyDraft(sheetId ?? newId()));
  const [round, setRound] = useState<PaperRound>("first");
  const [step, setStep] = useState<PaperStep>(sheetId === null ? "typing" : "loading");
  const [saved, setSaved] = useState<SheetSaved | null>(null);
  const [failure, setFailure] = useState<Failure["code"] | null>(null);
  const [busy, setBusy] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a sheet is opened once; what is typed stays through phases
  useEffect(() => {
    if (sheetId === null) return;
    let isGone = false;
    void send("openPaper", { sheetId }).then((answer) => {
      if (isGone) return;
      setFailure(answer.ok ? null : answer.code);
      if (!answer.ok) return;
      setDraft(draftOf(sheetId, answer.value));
      // Collected twice: what is typed now is what is not there yet.
      if (takesSecond && answer.value.first.length > 0) setRound("second");
      setStep("typing");
    });
    return () => {
      isGone = true;
    };
  }, [sheetId]);

  async function save() {
    if (busy) return;
    setBusy(true);
    const { name, seen, first, second, hasSecond } = draft;
    const given = await send("savePaper", {
      ...{ sheetId: draft.sheetId, seen, name },
      // Typed while they were taken: the server then says that they no longer are, and nothing is dropped in silence.
      ...{ first: listOf(first), second: takesSecond || hasSecond ? listOf(second) : null },
    });
    const answer = given.ok ? given : await heldOrRefused(given);
    setBusy(false);
    setFailure(answer.ok ? null : answer.code);
    if (!answer.ok) return;
    setSaved(answer.value);
    setStep("saved");
  }

  /** Refused because it was changed meanwhile: by an earlier try of this very save, if the server holds just this. */
  async function heldOrRefused<Refused extends { ok: false; code: Failure["code"] }>(given: Refused) {
    if (given.code !== "sheet_changed") return given;
    const opened = await send("openPaper", { sheetId: draft.sheetId });
    if (!opened.ok || !isHeld(draft, opened.value)) return given;
    const { first, second } = opened.value;
    return { ok: true as const, value: { first: first.length, second: takesSecond ? second.length : null } };
  }

  async function takeOut(isOut: boolean) {
    const { sheetId: participantId } = draft;
    const answer = isOut
      ? await send("remove", { participantId, ban: false })
      : await send("readmit", { participantId });
    setFailure(answer.ok ? null : answer.code);
    if (answer.ok) setStep(isOut ? "removed" : "typing");
  }

  return {
    ...{ draft, step, saved, failure, busy, takesSecond, setRound, save, takeOut },
    round: takesSecond ? round : ("first" as const),
    change: (next: PaperDraft) => setDraft(next),
    /** an empty sheet, to be typed in at once */
    startNext() {
      setDraft(emptyDraft(newId()));
      setRound("first");
      setStep("typing");
    },
  };
}

export type PaperSheet = ReturnType<typeof usePaperSheet>;
