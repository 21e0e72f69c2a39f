"use client";

import { useState } from "react";
import type { Round } from "@/lib/domain/phase";
import { BoardScreen } from "./board-screen";
import { CardsScreen } from "./cards-screen";
import { HandedIn } from "./handed-in";
import { usePhone } from "./phone-context";
import { TimeIsUp } from "./time-is-up";
import { useReady } from "./use-ready";
import { useSorting } from "./use-sorting";
import { useTimeIsUp } from "./use-time-is-up";

export const SortScreen = () => <SortRound round={1} />;
/** The discussed cards come back empty; without any, there is only the board. */
export const ResortScreen = () => <SortRound round={2} />;

type Step = "cards" | "board";

/** Card by card, then the board; handed in from there, and back at any time while the round is open. */
function SortRound({ round }: { round: Round }) {
  const { view, now } = usePhone();
  const sorting = useSorting(round);
  const [step, setStep] = useState<Step>("cards");
  const [isReady, setReady] = useReady();
  const [goesOn, setGoesOn] = useState(false);
  const isUp = useTimeIsUp(view.timer, now);
  const isOpen = sorting.current !== null;

  if (isReady)
    return (
      <HandedIn
        sorting={sorting}
        onBack={() => {
          setReady(false);
          setStep("board");
        }}
      />
    );
  if (step === "board" || !isOpen)
    return (
      <BoardScreen
        sorting={sorting}
        round={round}
        onOpenCards={() => setStep("cards")}
        onHandIn={() => setReady(true)}
      />
    );
  if (isUp && !goesOn)
    return <TimeIsUp sorting={sorting} onBoard={() => setStep("board")} onGoOn={() => setGoesOn(true)} />;
  return <CardsScreen sorting={sorting} onBoard={() => setStep("board")} />;
}
