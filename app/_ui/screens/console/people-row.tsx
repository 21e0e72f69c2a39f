"use client";

import { Check, Smartphone, UserX, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/primitives/icon-button";
import { clockText } from "@/app/_ui/primitives/time-left";
import type { ConsolePerson } from "@/lib/domain/console-people";
import { useConsole } from "./console-context";

/** One person: connected or dropped and since when, and how far. Never an answer. */
export function PeopleRow({
  person,
  minute,
  onRemove,
}: {
  person: ConsolePerson;
  minute: number;
  onRemove?: () => void;
}) {
  const t = useTranslations("console.people");
  const { view } = useConsole();
  const { progress } = person;
  const asked = (view.phase === "sort" || view.phase === "resort") && progress.of > 0;
  const ago = clockText(Math.max(0, minute - person.lastSeenAt));
  const state = person.connected
    ? asked
      ? t("progress", progress)
      : t("connected")
    : asked
      ? t("droppedProgress", { ago, ...progress })
      : t("dropped", { ago });
  const Icon = person.connected ? (asked && person.done ? Check : Smartphone) : WifiOff;
  return (
    <li>
      <Icon size={18} aria-hidden="true" />
      <b className="min-w-8 shrink truncate">
        <bdi>{person.name}</bdi>
      </b>
      <span className="text-end">{state}</span>
      {onRemove ? (
        <IconButton label={t("remove", { name: person.name })} icon={<UserX size={18} />} onClick={onRemove} />
      ) : null}
    </li>
  );
}
