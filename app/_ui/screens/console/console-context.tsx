"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Deck } from "@/lib/domain/deck";
import type { ConsoleView } from "@/lib/domain/view-console";
import type { LiveStatus } from "@/lib/live/client/live-state";
import type { AckOf, CommandPayload, facilitatorCommands } from "@/lib/live/protocol";

export type FacilitatorCommandName = keyof typeof facilitatorCommands;

/** Sends a command; false when it was refused, which the console has then said. */
export type Run = <Name extends FacilitatorCommandName>(name: Name, payload: CommandPayload<Name>) => Promise<boolean>;

export type SendCommand = <Name extends FacilitatorCommandName>(
  name: Name,
  payload: CommandPayload<Name>,
) => Promise<AckOf<Name> | { ok: false; code: "offline" }>;

export type ConsoleValue = {
  workshopId: string;
  view: ConsoleView;
  /** with the article's view: only the facilitator holds it */
  deck: Deck;
  status: LiveStatus;
  /** server time in ms */
  now: () => number;
  run: Run;
  /** as `run`, for parts that say themselves what came of it */
  send: SendCommand;
  /** addresses under which phones may reach this server, the likeliest first, and the one that is shown */
  addresses: string[];
  address: string;
  chooseAddress: (address: string) => void;
};

const Context = createContext<ConsoleValue | null>(null);

export function ConsoleProvider({ value, children }: { value: ConsoleValue; children: ReactNode }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** What every part of the console works with. */
export function useConsole(): ConsoleValue {
  const value = useContext(Context);
  if (value === null) throw new Error("A part of the console stands outside ConsoleProvider");
  return value;
}
