"use client";

import { useState } from "react";
import type { Send } from "@/lib/live/client/live-state";
import type { CommandRefusal } from "@/lib/live/protocol";
import type { Run } from "./console-context";

export type Failure = { code: CommandRefusal | "offline" };

/**
 * Commands with their refusals kept for the screen to say. Nothing is shown before the server has it: a refused
 * command leaves the view as it is, so nothing has to be taken back.
 */
export function useRun(send: Send): { run: Run; failure: Failure | null; dismiss: () => void } {
  const [failure, setFailure] = useState<Failure | null>(null);
  const run: Run = async (name, payload) => {
    const answer = await send(name, payload);
    setFailure(answer.ok ? null : { code: answer.code });
    return answer.ok;
  };
  return { run, failure, dismiss: () => setFailure(null) };
}
