"use client";

import { ArrowLeft, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { CardStack, type StackHandle } from "@/app/_ui/cards/card-stack";
import { columnForKey } from "@/app/_ui/cards/column-for-key";
import { Targets } from "@/app/_ui/cards/targets";
import { Button } from "@/app/_ui/primitives/button";
import { usePhone } from "./phone-context";
import { PhoneHead } from "./phone-head";

/** The practice card, with the very gestures of the sort. Nothing of it is kept but that it was tried. */
export function PracticeScreen({ onBack }: { onBack: () => void }) {
  const t = useTranslations("phone");
  const { view, own, send, hold, say } = usePhone();
  const [column, setColumn] = useState<number | null>(null);
  const [times, setTimes] = useState(0);
  const screen = useRef<HTMLElement>(null);
  const stack = useRef<StackHandle>(null);
  const targets = useRef<HTMLDivElement>(null);
  const { columns } = view;
  const card = own.practiceCard;
  useEffect(() => screen.current?.focus({ preventScroll: true }), []);
  if (card === null) return null;

  function choose(to: number) {
    stack.current?.fly(targets.current?.querySelector(`[data-column="${to}"]`) ?? null);
    if (times === 0 && !own.practised) void send("practise", {});
    setColumn(to);
    setTimes(times + 1);
    say(t("lobby.practiceIn", { column: columns[to]?.label ?? "" }));
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const to = columnForKey(event.key, columns.length, getComputedStyle(event.currentTarget).direction === "rtl");
    if (to === null) return;
    event.preventDefault();
    choose(to);
  }
  const isTried = column !== null;
  return (
    <main className="phone sort outline-none" ref={screen} tabIndex={-1} onKeyDown={onKeyDown}>
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
          onSwipe={choose}
          note={
            isTried ? (
              <p className="tag sm">
                <CircleCheck size={20} />
                {t("lobby.practiceIn", { column: columns[column]?.label ?? "" })}
              </p>
            ) : (
              <p className="sm">{t("lobby.practiceHint", { most: columns.length })}</p>
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
      <Targets columns={columns} label={t("sort.which")} onChoose={choose} ref={targets} />
    </main>
  );
}
