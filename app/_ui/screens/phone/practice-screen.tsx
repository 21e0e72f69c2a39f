"use client";

import { ArrowLeft, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { CardStack, type StackHandle } from "@/app/_ui/cards/card-stack";
import { choiceForKey, type KeyChoice } from "@/app/_ui/cards/column-for-key";
import { sureKey } from "@/app/_ui/cards/how-sure";
import { Targets } from "@/app/_ui/cards/targets";
import { Button } from "@/app/_ui/primitives/button";
import { useClearOf } from "@/app/_ui/primitives/use-clear-of";
import { usePhone } from "./phone-context";
import { PhoneHead } from "./phone-head";

/** The practice card, with the very gestures of the sort. Nothing of it is kept but that it was tried. */
export function PracticeScreen({ onBack }: { onBack: () => void }) {
  const t = useTranslations("phone");
  const { view, own, send, hold, say } = usePhone();
  const [choice, setChoice] = useState<KeyChoice | null>(null);
  const [times, setTimes] = useState(0);
  const screen = useRef<HTMLElement>(null);
  const stack = useRef<StackHandle>(null);
  const targets = useRef<HTMLDivElement>(null);
  useClearOf(targets);
  const { columns } = view;
  const card = own.practiceCard;
  useEffect(() => screen.current?.focus({ preventScroll: true }), []);
  if (card === null) return null;

  const lies = ({ column, sure }: KeyChoice) =>
    t("lobby.practiceIn", { column: columns[column]?.label ?? "", sure: sureKey(sure) });
  function choose(to: KeyChoice) {
    stack.current?.fly(targets.current?.querySelector(`[data-column="${to.column}"]`) ?? null);
    if (times === 0 && !own.practised) void send("practise", {});
    setChoice(to);
    setTimes(times + 1);
    say(lies(to));
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.repeat) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const to = choiceForKey(event, columns.length, isRtl, view.confidence);
    if (to === null) return;
    event.preventDefault();
    choose(to);
  }
  return (
    <main className="phone sort" ref={screen} tabIndex={-1} onKeyDown={onKeyDown}>
      <PhoneHead isTight>
        <h1 className="h4">{card.title}</h1>
      </PhoneHead>
      <div className="s-main">
        <CardStack
          key={times}
          ref={stack}
          card={card}
          below={0}
          isSwipeable={columns.length === 2}
          hint={t("sort.swipe")}
          onHold={hold}
          onSwipe={(column) => choose({ column, sure: null })}
          note={
            choice ? (
              <p className="tag sm">
                <CircleCheck size={20} />
                {lies(choice)}
              </p>
            ) : (
              <div className="sm stack gap-1">
                <p>{t("lobby.practiceHint", { most: columns.length })}</p>
                <p className="pointer-coarse:hidden">{t("lobby.practiceKeys", { most: columns.length })}</p>
                {view.confidence ? <p>{t("lobby.practiceSure")}</p> : null}
              </div>
            )
          }
        />
        <div className="s-tools">
          <Button variant="quiet" icon={<ArrowLeft className="flip" size={20} />} onClick={onBack}>
            {t("lobby.practiceBack")}
          </Button>
          {times > 1 ? <p className="tag sm">{t("lobby.practiceDone")}</p> : null}
        </div>
      </div>
      <Targets
        columns={columns}
        asksSure={view.confidence}
        onChoose={(column, sure) => choose({ column, sure })}
        ref={targets}
      />
    </main>
  );
}
