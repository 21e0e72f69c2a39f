"use client";

import { Check, FileText, Smartphone, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { clockText } from "@/app/_ui/primitives/time-left";
import type { ConsolePerson } from "@/lib/domain/console-people";
import { useConsole } from "./console-context";

/** One person: connected or dropped and since when, how far, and whether done. Never an answer. */
export function PeopleRow({ person, minute, menu }: { person: ConsolePerson; minute: number; menu?: ReactNode }) {
  const t = useTranslations("console.people");
  const { view } = useConsole();
  const { progress } = person;
  const asked = (view.phase === "sort" || view.phase === "resort") && progress.of > 0;
  // Done with cards left open: only then the figure alone would not tell.
  const saidDone = person.done && progress.placed < progress.of;
  const isDone = person.done && (asked || view.phase === "commit");
  const ago = clockText(Math.max(0, minute - person.lastSeenAt));
  const isPaper = person.kind === "paper";
  const state = isPaper
    ? asked
      ? t("paperProgress", progress)
      : t("paper")
    : person.connected
      ? asked
        ? t(saidDone ? "progressDone" : "progress", progress)
        : t(isDone ? "saidDone" : "connected")
      : asked
        ? t(saidDone ? "droppedDone" : "droppedProgress", { ago, ...progress })
        : t(isDone ? "droppedSaidDone" : "dropped", { ago });
  const Icon = isPaper ? FileText : person.connected ? (isDone ? Check : Smartphone) : WifiOff;
  return (
    <li>
      <Icon size={18} aria-hidden="true" />
      {/* what is said of somebody with a long name takes a second line */}
      <p className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-2">
        <b className="wrap-anywhere">
          <bdi>{person.name}</bdi>
        </b>
        <span>{state}</span>
      </p>
      {menu}
    </li>
  );
}
