"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { Sheet } from "@/app/_ui/cards/sheet";
import type { StageView } from "@/lib/domain/view-stage";
import { Fit } from "./fit";
import { usePromptText } from "./prompt-text";
import { StageClock } from "./stage-clock";
import { StageHeader } from "./stage-header";
import { Wall } from "./wall";

const num = (figure: ReactNode) => <span className="num">{figure}</span>;

type Commit = NonNullable<StageView["commit"]>;

/** The sentence frames while people write; the wall as soon as somebody shares. Prompts and time stay beside both. */
export function CommitScreen({ view, commit }: { view: StageView; commit: Commit }) {
  const t = useTranslations("stage.commit");
  const hasSide = commit.prompts.length > 0 || view.timer.state !== "off";
  return (
    <>
      <StageHeader label={t("header")}>
        {/* One below the other: beside each other a hall's figures would cut off the header. */}
        <div className="w-count text-end">
          <p>{t.rich("done", { done: commit.done, people: view.people, num })}</p>
          <p>{t.rich("written", { count: commit.written, num })}</p>
        </div>
      </StageHeader>
      <main className={hasSide ? "y-main has-side" : "y-main"}>
        {commit.wall.length > 0 ? (
          <Wall notes={commit.wall} columns={view.columns} isNarrow={hasSide} />
        ) : (
          <Frames columns={view.columns} />
        )}
        {hasSide ? (
          <Fit as="aside" className="d-side y-side">
            <Prompts commit={commit} />
            <StageClock timer={view.timer} className="d-time" label={t("timeLeft")} />
          </Fit>
        ) : null}
      </main>
    </>
  );
}

function Frames({ columns }: { columns: StageView["columns"] }) {
  const t = useTranslations("stage.commit");
  return (
    <section className="y-frames">
      <h1 className="st-title">{t("title", { count: columns.length })}</h1>
      <ul>
        {columns.map(({ id, label }, index) => (
          <li key={id}>
            <Sheet className="y-frame">
              <p className="y-for">
                <ColumnGlyph index={index} />
                <span>{t("frameFor", { id, label })}</span>
              </p>
              <p className="flare y-sentence">{t("frame")}</p>
            </Sheet>
          </li>
        ))}
      </ul>
      <p className="y-private">{t("private")}</p>
    </section>
  );
}

function Prompts({ commit }: { commit: Commit }) {
  const t = useTranslations("stage.commit");
  const textOf = usePromptText();
  if (commit.prompts.length === 0) return null;
  return (
    <>
      <h2 className="vh">{t("prompts")}</h2>
      <ul className="d-q">
        {commit.prompts.map((prompt) => (
          <li key={prompt.id}>{textOf(prompt)}</li>
        ))}
      </ul>
    </>
  );
}
