"use client";

import type { ReactNode } from "react";
import { forgetOutbox } from "@/lib/live/client/outbox-storage";
import { forgetSeen } from "@/lib/live/client/seen";

type ForgetFormProps = { participantId: string; forget: () => Promise<void>; children: ReactNode };

/** Deletes all that somebody answered, and with it what this phone still keeps for them. */
export function ForgetForm({ participantId, forget, children }: ForgetFormProps) {
  const forgetHere = () => {
    forgetOutbox(participantId);
    forgetSeen();
  };
  return (
    <form action={forget} onSubmit={forgetHere}>
      {children}
    </form>
  );
}
