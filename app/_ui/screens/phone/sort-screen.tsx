"use client";

import { useState } from "react";
import type { Round } from "@/lib/domain/phase";
import { BoardScreen } from "./board-screen";
import { CardsScreen } from "./cards-screen";
import { HandedIn } from "./handed-in";
import { usePhone } from "./phone-context";
import { TimeIsUp } from "./time-is-up";
import { useSorting } from "./use-sorting";
import { useTimeIsUp } from "./use-time-is-up";

export const SortScreen = () => <SortRound round={1} />;
/** The discussed cards come back empty; without any, there is only the board. */
export const ResortScreen = () => <SortRound round={2} />;

type Step = "cards" | "board" | "handed in";

/** Card by card, then the board, then handed in; back at any time while the round is open. */
function SortRound({ round }: { round: Round }) {
  const { view, now } = usePhone();
  const sorting = useSorting(round);
  const [step, setStep] = useState<Step>("cards");
  const [goesOn, setGoesOn] = useState(false);
  const isUp = useTimeIsUp(view.timer, now);
  const isOpen = sorting.current !== null;

  if (step === "handed in") return <HandedIn sorting={sorting} onBack={() => setStep("board")} />;
  if (step === "board" || !isOpen)
    return (
      <BoardScreen
        sorting={sorting}
        round={round}
        onOpenCards={() => setStep("cards")}
        onHandIn={() => setStep("handed in")}
      />
    );
  if (isUp && !goesOn)
    return <TimeIsUp sorting={sorting} onBoard={() => setStep("board")} onGoOn={() => setGoesOn(true)} />;
  return <CardsScreen sorting={sorting} onBoard={() => setStep("board")} />;
}
