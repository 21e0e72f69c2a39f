"use client";

import { useFormatter } from "next-intl";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** A day as the reader's own calendar has it; the server, which does not know the reader's zone, writes that of UTC. */
export function LocalDate({ at }: { at: number }) {
  const format = useFormatter();
  const timeZone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
  return (
    <time dateTime={new Date(at).toISOString()}>
      {format.dateTime(new Date(at), { day: "numeric", month: "long", year: "numeric", timeZone })}
    </time>
  );
}
