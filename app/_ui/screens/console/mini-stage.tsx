"use client";

import { useTranslations } from "next-intl";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { leafClass } from "@/app/_ui/cards/leaf";
import { columnIndex } from "@/lib/domain/cards";
import { codeGroups } from "./code-text";
import { useConsole } from "./console-context";
import { type StageNow, stageNow } from "./stage-now";

/** A small live picture of what the room sees. */
export function MiniStage() {
  const t = useTranslations("console.mini");
  const { view } = useConsole();
  const now = stageNow(view);
  return (
    <figure className="mini" data-theme={view.stage.theme}>
      <figcaption className="vh">{t("label")}</figcaption>
      {now.kind === "card" ? <MiniCard now={now} /> : <MiniWords now={now} />}
    </figure>
  );
}

function MiniWords({ now }: { now: Exclude<StageNow, { kind: "card" }> }) {
  const t = useTranslations("console.mini");
  const { view, deck } = useConsole();
  const words = {
    blank: () => t("blank"),
    code: () => codeGroups(view.code).join(" "),
    waiting: () => t("waiting"),
    findTable: () => t("findTable"),
    atTables: () => ("tables" in now ? t("atTables", { done: now.done, tables: now.tables }) : ""),
    intro: () => t("intro"),
    overview: () => t("overview"),
    movement: () => t("movement"),
    pair: () => deck.pairs.find(({ id }) => id === view.stage.pair)?.event ?? "",
    closing: () => t("closing"),
    progress: () => ("people" in now ? t("progress", { done: now.done, people: now.people }) : ""),
    commitments: () => ("written" in now ? t("commitments", { count: now.written }) : ""),
  };
  const isCode = now.kind === "code";
  return (
    <p
      className={`m-auto text-center font-bold ${isCode ? "code text-2xl" : "flare text-lg"} ${now.kind === "blank" ? "faint" : ""}`}
      dir={isCode ? "ltr" : undefined}
    >
      {words[now.kind]()}
    </p>
  );
}

function MiniCard({ now }: { now: Extract<StageNow, { kind: "card" }> }) {
  const t = useTranslations("console.mini");
  const { view, deck } = useConsole();
  const { card, layer, shown } = now;
  const expected = columnIndex(deck, deck.cards.find(({ id }) => id === card.id)?.expected ?? null);
  const isMine = view.phase === "compare" && layer === "card";
  const values = shown?.shares ?? shown?.counts ?? null;
  return (
    <>
      <p className="mini-card flare">{card.text}</p>
      {values === null ? (
        <p className="xs ctr py-1">
          {shown !== null && card.kind !== "interplay" ? t("tooFew") : t(isMine ? "mine" : "noBars")}
        </p>
      ) : (
        <div className="leaves mini-l">
          {view.columns.map((column, index) => (
            <span
              key={column.id}
              className={`${leafClass(index)} num ${view.columns.length > 2 ? "justify-center! px-0! text-base!" : ""}`}
            >
              <span className="vh">{column.label}</span>
              {shown?.shares ? t("percent", { value: values[index] ?? 0 }) : (values[index] ?? 0)}
            </span>
          ))}
        </div>
      )}
      {layer === "article" ? (
        <p className="xs flex items-center justify-center gap-1.5 pt-1">
          {expected < 0 ? (
            t("opened")
          ) : (
            <>
              <ColumnGlyph index={expected} />
              {t("articleSays", { column: view.columns[expected]?.label ?? "" })}
            </>
          )}
        </p>
      ) : null}
    </>
  );
}
