"use client";

import { useState, useTransition } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { ConfirmDialog } from "@/app/_ui/primitives/dialog";

type AskedFormProps = {
  action: () => Promise<void>;
  label: string;
  quiet?: boolean;
  title: string;
  text: string;
  safe: string;
  confirm: string;
};

/** A form of one button that asks once before it is sent. Without a script it is sent at once. */
export function AskedForm({ action, label, quiet = false, ...asks }: AskedFormProps) {
  const [isAsked, setAsked] = useState(false);
  const [isSending, send] = useTransition();
  return (
    <form
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
      }}
    >
      <Button type="submit" variant={quiet ? "quiet" : "secondary"}>
        {label}
      </Button>
      <ConfirmDialog
        {...asks}
        open={isAsked}
        onClose={() => setAsked(false)}
        busy={isSending}
        onConfirm={() => send(action)}
      />
    </form>
  );
}
