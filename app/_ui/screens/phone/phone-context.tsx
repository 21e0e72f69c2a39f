"use client";

import { createContext, useContext } from "react";
import type { Round } from "@/lib/domain/phase";
import type { OwnView, PhoneView } from "@/lib/domain/view-phone";
import type { TableView } from "@/lib/domain/view-table";
import type { LiveStatus, Send } from "@/lib/live/client/live-state";
import type { ShownPlacement } from "@/lib/live/client/own-state";

/** What every screen of the phone works with. */
export type Phone = {
  code: string;
  view: PhoneView;
  own: OwnView;
  /** the board of one's table; null before one sits at any */
  table: TableView | null;
  status: LiveStatus;
  /** all own placements as their person sees them, and those that count */
  placements: ShownPlacement[];
  counted: ShownPlacement[];
  /** answers on this phone only */
  kept: number;
  dropped: number;
  place: (cardId: string, column: number | null, round: Round, sure?: boolean | null) => void;
  send: Send;
  /** server time, ms */
  now: () => number;
  /** while something is in somebody's hand, the screen stays */
  hold: (isHeld: boolean) => void;
  /** said to screen readers */
  say: (message: string) => void;
  /** where one's own sentences can be read by whoever has the link */
  keep: string;
};

export const PhoneContext = createContext<Phone | null>(null);

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (phone === null) throw new Error("A phone screen was drawn outside PhoneApp.");
  return phone;
}
