"use client";

import type { ReactNode } from "react";
import { forgetOutbox } from "@/lib/live/client/outbox-storage";

type ForgetFormProps = { participantId: string; forget: () => Promise<void>; children: ReactNode };

/** Deletes all that somebody answered, and with it what this phone still keeps for them. */
export function ForgetForm({ participantId, forget, children }: ForgetFormProps) {
  return (
    <form action={forget} onSubmit={() => forgetOutbox(participantId)}>
      {children}
    </form>
  );
}
