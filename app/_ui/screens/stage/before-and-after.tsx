"use client";

import { useTranslations } from "next-intl";
import { Directions } from "@/app/_ui/charts/directions";
import { SmallNumbers } from "@/app/_ui/charts/small-numbers";
import { SplitBar } from "@/app/_ui/charts/split-bar";
import type { Rounds } from "@/lib/domain/findings";
import type { Movement } from "@/lib/domain/movement";
import type { Shown } from "@/lib/domain/policy";
import type { RevealedCard } from "@/lib/domain/view-common";
import type { StageView } from "@/lib/domain/view-stage";
import { SplitValues } from "./split-values";

type BeforeAndAfterProps = {
  rounds: Rounds;
  movement: Movement | null;
  columns: StageView["columns"];
  /** set once the card is opened: where people went tells the article's column */
  model: RevealedCard | null;
};

/** How the room had one card before and after talking, how many changed their answer, and once it is opened, where to. */
export function BeforeAndAfter({ rounds, movement, columns, model }: BeforeAndAfterProps) {
  const t = useTranslations("stage.compare");
  const chart = useTranslations("common.chart");
  if (rounds.before.counts === null && rounds.after.counts === null) {
    return (
      <div className="x-rounds is-few">
        <SmallNumbers n={Math.max(rounds.before.n, rounds.after.n)} explain />
      </div>
    );
  }
  return (
    <div className="x-rounds">
      <RoundRow name={chart("beforeTalking")} knob={1} shown={rounds.before} columns={columns} />
      <RoundRow name={chart("afterTalking")} knob={2} shown={rounds.after} columns={columns} />
      {movement === null || model?.direction ? null : (
        <p className="x-moved">{t("moved", { moved: movement.moved, both: movement.both })}</p>
      )}
      {model?.direction ? (
        <Directions direction={model.direction} shift={{ before: rounds.before, movement }} expected={model.expected} />
      ) : null}
    </div>
  );
}

type RoundRowProps = { name: string; knob: 1 | 2; shown: Shown; columns: StageView["columns"] };

function RoundRow({ name, knob, shown, columns }: RoundRowProps) {
  return (
    <div className="x-round reveal">
      <span className={`m-k k${knob}`} aria-hidden="true">
        {knob}
      </span>
      <span className="x-round-name">{name}</span>
      <SplitValues shown={shown} columns={columns} />
      <span className="x-bar">
        <SplitBar shown={shown} columns={columns} size="stage" tableCaption={name} />
      </span>
    </div>
  );
}
