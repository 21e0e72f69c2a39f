"use client";

import { CircleUserRound, Timer as TimerIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Clock } from "@/app/_ui/primitives/clock";
import { ConnectionTag } from "./connection-tag";
import { usePhone } from "./phone-context";
import { RehearsalTag } from "./rehearsal-tag";

/** The head of every phone screen: what it is, whether it is live, and the time left. */
export function PhoneHead({ children, isTight = false }: { children: ReactNode; isTight?: boolean }) {
  return (
    <header className={isTight ? "p-head s-head flex-wrap" : "p-head flex-wrap"}>
      {children}
      <span className="row ms-auto shrink-0">
        <RehearsalTag />
        <ConnectionTag />
        <TimerTag />
        <OwnPlace />
      </span>
    </header>
  );
}

/** The head where the screen says itself what it is about: the workshop’s title, after a mark if there is one. */
export function WorkshopHead({ mark }: { mark?: ReactNode }) {
  const { view } = usePhone();
  // A long title has the row for itself on a narrow phone.
  const basis = view.title.length > 24 ? "basis-3/5" : "basis-32";
  return (
    <PhoneHead>
      <span className={`row w6 min-w-0 grow ${basis} wrap-anywhere`}>
        {mark}
        <bdi>{view.title}</bdi>
      </span>
    </PhoneHead>
  );
}

/** Another device, a phone that goes round, leaving: in every phase, and without a script. */
function OwnPlace() {
  const t = useTranslations("phone");
  const { code } = usePhone();
  return (
    <a className="ibtn" href={`/play/${code}/me`} aria-label={t("me")}>
      <CircleUserRound size={20} />
    </a>
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
