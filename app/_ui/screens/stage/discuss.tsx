"use client";

import { useTranslations } from "next-intl";
import { Sheet } from "@/app/_ui/cards/sheet";
import type { StageView } from "@/lib/domain/view-stage";
import { Boxes } from "./boxes";
import { Fit } from "./fit";
import { SplitLeaves } from "./leaf-row";
import { usePromptText } from "./prompt-text";
import { StageClock } from "./stage-clock";
import { StageHeader } from "./stage-header";
import { StageMessage } from "./stage-message";
import { TablesScene } from "./tables";
import { cardSize } from "./text-size";

type Talk = NonNullable<StageView["discuss"]>;

/** One card, what the room may know of its split, what to talk about, the time. */
export function Discuss({ view }: { view: StageView }) {
  const t = useTranslations("stage.discuss");
  if (view.discuss === null && view.tables !== null) return <TablesScene view={view} tables={view.tables} />;
  if (view.discuss === null) {
    return (
      <>
        <StageHeader label={t("header")} />
        <StageMessage title={t("waitTitle")}>
          <p>{t(view.hasBegun ? "goesOnText" : "waitText")}</p>
          <StageClock timer={view.timer} className="d-time" label={t("timeLeft")} />
        </StageMessage>
      </>
    );
  }
  const { boxes } = view.discuss;
  return (
    <>
      <StageHeader label={boxes === null ? t("header") : t("headerInterplay", { columns: view.columns.length })} />
      {boxes === null ? (
        <main className="d-main">
          <section className="d-hero">
            <CardSheet text={view.discuss.card.text} />
            <BelowCard view={view} talk={view.discuss} />
          </section>
          <Side view={view} talk={view.discuss} />
        </main>
      ) : (
        <main className="o-main">
          <CardSheet text={view.discuss.card.text} />
          <Side view={view} talk={view.discuss} />
          <Boxes columns={view.columns} boxes={boxes} />
        </main>
      )}
    </>
  );
}

function Side({ view, talk }: { view: StageView; talk: Talk }) {
  const t = useTranslations("stage.discuss");
  return (
    <Fit as="aside" className="d-side">
      <Prompts talk={talk} columns={view.columns.length} />
      <StageClock timer={view.timer} className="d-time" label={t("timeLeft")} />
    </Fit>
  );
}

export function CardSheet({ text }: { text: string }) {
  return (
    <Sheet className="d-card">
      <Fit className="d-fit">
        <p className={`flare ${cardSize(text)}`} dir="auto">
          {text}
        </p>
      </Fit>
    </Sheet>
  );
}

function BelowCard({ view, talk }: { view: StageView; talk: Talk }) {
  const t = useTranslations("stage.discuss");
  const chart = useTranslations("common.chart");
  if (talk.tooFew) {
    return (
      <div className="d-shut">
        <p>{chart("tooFew")}</p>
        <p className="d-why">{chart("tooFewWhy", { count: talk.bars?.n ?? 0 })}</p>
      </div>
    );
  }
  if (talk.bars !== null) return <SplitLeaves shown={talk.bars} columns={view.columns} />;
  return (
    <div className="d-shut">
      <p>{t(talk.split ? "split" : "talkAbout")}</p>
    </div>
  );
}

function Prompts({ talk, columns }: { talk: Talk; columns: number }) {
  const t = useTranslations("stage.discuss");
  const textOf = usePromptText();
  const [first, ...others] = talk.prompts.map(textOf);
  const heading = first ?? (talk.boxes === null ? t("ask") : t("askInterplay", { columns }));
  return (
    <>
      <h1 className={heading.length > 44 ? "d-h lng" : "d-h"}>{heading}</h1>
      {others.length > 0 ? (
        <ul className="d-q">
          {others.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
