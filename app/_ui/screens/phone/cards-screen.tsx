"use client";

import { Columns2, Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { CardStack, type StackHandle } from "@/app/_ui/cards/card-stack";
import { choiceForKey } from "@/app/_ui/cards/column-for-key";
import { type Sure, sureKey } from "@/app/_ui/cards/how-sure";
import { ProgressTicks } from "@/app/_ui/cards/progress-ticks";
import { Targets } from "@/app/_ui/cards/targets";
import { Button } from "@/app/_ui/primitives/button";
import { IconButton } from "@/app/_ui/primitives/icon-button";
import { useClearOf } from "@/app/_ui/primitives/use-clear-of";
import { OfflineBanner } from "./connection-tag";
import { usePhone } from "./phone-context";
import { PhoneHead } from "./phone-head";
import type { Sorting } from "./use-sorting";

/** One card at a time: tap, swipe and keys are equal. */
export function CardsScreen({ sorting, onBoard }: { sorting: Sorting; onBoard: () => void }) {
  const t = useTranslations("phone.sort");
  const p = useTranslations("common.phase");
  const { view, hold, say, status } = usePhone();
  const id = useId();
  const screen = useRef<HTMLElement>(null);
  const stack = useRef<StackHandle>(null);
  const targets = useRef<HTMLDivElement>(null);
  useClearOf(targets);
  const { columns, current, open, asked, saved, kept, discussed, lastPlaced } = sorting;
  const isTwo = columns.length === 2;

  // Keys work at once, and only on this screen: single keys must not act elsewhere (WCAG 2.1.4).
  useEffect(() => screen.current?.focus({ preventScroll: true }), []);
  if (current === null) return null;

  const at = saved + kept + 1;
  const tellNext = (done: string) => {
    const next = open.find(({ id }) => id !== current.id);
    say(next ? `${done}. ${t("nextCard", { text: next.text })}` : done);
  };
  function choose(column: number, sure: Sure) {
    if (current === null) return;
    stack.current?.fly(targets.current?.querySelector(`[data-column="${column}"]`) ?? null);
    tellNext(t("placed", { title: current.title, column: columns[column]?.label ?? "", sure: sureKey(sure) }));
    sorting.place(current.id, column, sure);
  }
  function undo() {
    if (lastPlaced === null) return;
    say(t("undone", { title: lastPlaced.title }));
    sorting.undo();
  }
  function postpone() {
    if (current === null || open.length < 2) return;
    tellNext(t("postponed", { title: current.title }));
    sorting.postpone(current.id);
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.repeat) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const choice = choiceForKey(event, columns.length, isRtl, view.confidence);
    if (choice !== null) choose(choice.column, choice.sure);
    else if (event.altKey) return;
    else if (event.key === "Backspace") undo();
    else if (event.key === "End") postpone();
    else return;
    event.preventDefault();
  }

  return (
    <main
      className={status === "offline" ? "phone sort offline" : "phone sort"}
      ref={screen}
      tabIndex={-1}
      // What is read aloud with the focus: the phase, the card, the keys.
      aria-labelledby={`${id}-phase`}
      aria-describedby={`${id}-card ${id}-keys`}
      onKeyDown={onKeyDown}
    >
      <PhoneHead isTight>
        <h1 className="vh" id={`${id}-phase`}>
          {p(view.phase)}
        </h1>
        <p className="vh" id={`${id}-keys`}>
          {t("area", { most: columns.length })}
        </p>
        <span className="w6">
          {t.rich("count", { at, of: asked.length, num: (chunks) => <span className="num">{chunks}</span> })}
        </span>
      </PhoneHead>
      <ProgressTicks
        of={asked.length}
        saved={saved}
        kept={kept}
        isAsking
        label={t("ticks", { at, of: asked.length, kept })}
      />
      <div className="s-main">
        <OfflineBanner isSorting />
        <CardStack
          ref={stack}
          textId={`${id}-card`}
          card={current}
          below={open.length - 1}
          isSwipeable={isTwo}
          hint={t("swipe")}
          note={discussed.includes(current.id) ? <p className="sm">{t("againHint")}</p> : null}
          onHold={hold}
          onSwipe={(column) => choose(column, null)}
        />
        <div className="s-tools">
          <Button
            variant="quiet"
            icon={<Undo2 className="flip" size={20} />}
            aria-disabled={lastPlaced === null || undefined}
            onClick={undo}
          >
            <span className="max-[23rem]:sr-only">{t("undo")}</span>
          </Button>
          {open.length > 1 ? (
            <>
              <IconButton label={t("board")} icon={<Columns2 size={20} />} onClick={onBoard} />
              <Button variant="quiet" onClick={postpone}>
                {t("later")}
                <Redo2 className="flip" size={20} />
              </Button>
            </>
          ) : (
            <Button variant="quiet" icon={<Columns2 size={20} />} onClick={onBoard}>
              {t("board")}
            </Button>
          )}
        </div>
      </div>
      <Targets columns={columns} asksSure={view.confidence} onChoose={choose} ref={targets} />
    </main>
  );
}
