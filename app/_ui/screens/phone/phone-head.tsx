"use client";

import { Timer as TimerIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Clock } from "@/app/_ui/primitives/clock";
import { ConnectionTag } from "./connection-tag";
import { usePhone } from "./phone-context";

/** The head of every phone screen: what it is, whether it is live, and the time left. */
export function PhoneHead({ children, isTight = false }: { children: ReactNode; isTight?: boolean }) {
  return (
    <header className={isTight ? "p-head s-head flex-wrap" : "p-head flex-wrap"}>
      {children}
      <span className="row ms-auto shrink-0">
        <ConnectionTag />
        <TimerTag />
      </span>
    </header>
  );
}

/** The head where the screen says itself what it is about: the workshop's title. */
export function WorkshopHead() {
  const { view } = usePhone();
  return (
    <PhoneHead>
      <span className="w6 grow">
        <bdi>{view.title}</bdi>
      </span>
    </PhoneHead>
  );
}

function TimerTag() {
  const t = useTranslations("phone.announce");
  const { view, now, say } = usePhone();
  if (view.timer.state === "off") return null;
  return (
    <span className="tag faint2">
      <TimerIcon size={20} />
      <Clock timer={view.timer} now={now} onMinuteLeft={() => say(t("minute"))} />
    </span>
  );
}
