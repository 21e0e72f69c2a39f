"use client";

import { minutesOf, type Step, stepsOf } from "@/lib/domain/run-sheet";
import { useConsole } from "./console-context";

/** The run sheet of this workshop. */
export function useSteps(): Step[] {
  const { deck, view } = useConsole();
  return stepsOf(minutesOf({ deck, options: view.options }));
}

export function useCurrentStep(): Step {
  const { view } = useConsole();
  const steps = useSteps();
  return steps.find((step) => step.phase === view.phase) ?? { phase: view.phase, minutes: 1 };
}
