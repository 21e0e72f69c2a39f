"use client";

import { Columns2, Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { CardStack, type StackHandle } from "@/app/_ui/cards/card-stack";
import { columnForKey } from "@/app/_ui/cards/column-for-key";
import { ProgressTicks } from "@/app/_ui/cards/progress-ticks";
import { Targets } from "@/app/_ui/cards/targets";
import { Button } from "@/app/_ui/primitives/button";
import { OfflineBanner } from "./connection-tag";
import { usePhone } from "./phone-context";
import { PhoneHead } from "./phone-head";
import type { Sorting } from "./use-sorting";

/** One card at a time: tap, swipe and keys are equal. */
export function CardsScreen({ sorting, onBoard }: { sorting: Sorting; onBoard: () => void }) {
  const t = useTranslations("phone.sort");
  const p = useTranslations("common.phase");
  const { view, hold, say, status } = usePhone();
  const screen = useRef<HTMLElement>(null);
  const stack = useRef<StackHandle>(null);
  const targets = useRef<HTMLDivElement>(null);
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
  function choose(column: number) {
    if (current === null) return;
    stack.current?.fly(targets.current?.querySelector(`[data-column="${column}"]`) ?? null);
    tellNext(t("placed", { title: current.title, column: columns[column]?.label ?? "" }));
    sorting.place(current.id, column);
  }
  function undo() {
    if (lastPlaced !== null) say(t("undone", { title: lastPlaced.title }));
    sorting.undo();
  }
  function postpone() {
    if (current === null || open.length < 2) return;
    tellNext(t("postponed", { title: current.title }));
    sorting.postpone(current.id);
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const column = columnForKey(event.key, columns.length, getComputedStyle(event.currentTarget).direction === "rtl");
    if (column !== null) choose(column);
    else if (event.key === "Backspace") undo();
    else if (event.key === "End") postpone();
    else return;
    event.preventDefault();
  }

  return (
    <main
      className={status === "offline" ? "phone sort offline outline-none" : "phone sort outline-none"}
      ref={screen}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <PhoneHead isTight>
        <h1 className="vh">{p(view.phase)}</h1>
        <p className="vh">{t("area", { most: columns.length })}</p>
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
          card={current}
          below={open.length - 1}
          isSwipeable={isTwo}
          hint={t("swipe")}
          note={discussed.includes(current.id) ? <p className="sm">{t("againHint")}</p> : null}
          onHold={hold}
          onSwipe={choose}
        />
        <div className="s-tools">
          <Button
            variant="quiet"
            icon={<Undo2 className="flip" size={20} />}
            disabled={lastPlaced === null}
            onClick={undo}
          >
            {t("undo")}
          </Button>
          {open.length > 1 ? (
            <Button variant="quiet" onClick={postpone}>
              {t("later")}
              <Redo2 className="flip" size={20} />
            </Button>
          ) : (
            <Button variant="quiet" icon={<Columns2 size={20} />} onClick={onBoard}>
              {t("board")}
            </Button>
          )}
        </div>
      </div>
      <Targets columns={columns} label={t("which")} onChoose={choose} ref={targets} />
    </main>
  );
}
