"use client";

import { sortableIndices } from "@/lib/domain/cards";
import { runSheet, type Step } from "@/lib/domain/run-sheet";
import { useConsole } from "./console-context";

/** The run sheet of this workshop's deck. */
export function useSteps(): Step[] {
  const { deck } = useConsole();
  return runSheet(sortableIndices(deck).length);
}

export function useCurrentStep(): Step {
  const { view } = useConsole();
  const steps = useSteps();
  return steps.find((step) => step.phase === view.phase) ?? { phase: view.phase, minutes: 1 };
}
