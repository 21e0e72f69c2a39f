"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { ColumnGlyph } from "@/app/_ui/cards/column-glyph";
import { DeckCover } from "@/app/_ui/cards/deck-cover";
import { leafClass, Selvedge } from "@/app/_ui/cards/leaf";
import { Sheet } from "@/app/_ui/cards/sheet";
import { Banner } from "@/app/_ui/primitives/banner";
import { TextField } from "@/app/_ui/primitives/field";
import { GoButton } from "@/app/_ui/primitives/go-button";
import { CreateOptions } from "./create-options";
import { CreateSheet } from "./create-sheet";

/** One way to run a deck: the whole of it, or its quick form. */
export type DeckChoice = {
  value: string;
  title: string;
  cards: number;
  form: "full" | "quick" | "short";
  columns: { id: string; label: string }[];
  sample: string;
};

type CreateState = { code: "bad_title" | "unknown_deck" | "try_again" | null; title?: string };

type CreateFormProps = {
  choices: DeckChoice[];
  first: string;
  proposal: string;
  action: (before: CreateState, form: FormData) => Promise<CreateState>;
};

const HINT = { full: "fullForm", quick: "quickForm", short: "shortForm" } as const;

export function CreateForm({ choices, first, proposal, action }: CreateFormProps) {
  const t = useTranslations("workshops");
  const errors = useTranslations("errors");
  const [state, send, isPending] = useActionState(action, { code: null });
  const [chosen, setChosen] = useState(first);
  const choice = choices.find((one) => one.value === chosen) ?? choices[0];
  return (
    <form action={send} className="cr">
      <div className="cr-f">
        <h1>{t("createTitle")}</h1>
        {state.code !== null && state.code !== "bad_title" ? (
          <Banner tone="bad" announce="at once">
            {errors(state.code)}
          </Banner>
        ) : null}
        <TextField
          name="title"
          label={t("titleField")}
          hint={t("titleHint")}
          placeholder={t("titlePlaceholder")}
          defaultValue={state.title ?? proposal}
          maxLength={60}
          error={state.code === "bad_title" ? errors("bad_title") : undefined}
          required
        />
        <fieldset>
          <legend className="label">{t("deck")}</legend>
          <div className="cr-decks">
            {choices.map(({ value, title, cards, columns, form }) => (
              <label key={value} className="dk">
                <DeckCover columns={columns} />
                <span className="row dk-l">
                  <input
                    className="radio"
                    type="radio"
                    name="deck"
                    value={value}
                    checked={value === choice?.value}
                    onChange={() => setChosen(value)}
                  />
                  <span>
                    <b>{title}</b>
                    <span className="muted sm">{t(HINT[form], { cards })}</span>
                  </span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {choice ? <CreateSheet cards={choice.cards} /> : null}
        <CreateOptions />
      </div>
      <aside className="cr-p">
        {choice ? <PhonePreview choice={choice} /> : null}
        <p className="sm muted cr-hint">{t("createHint")}</p>
        <GoButton type="submit" wide busy={isPending}>
          {t("create")}
        </GoButton>
      </aside>
    </form>
  );
}

function PhonePreview({ choice }: { choice: DeckChoice }) {
  const t = useTranslations("workshops");
  return (
    <div className="stack gap-3.5 max-md:hidden" aria-hidden="true">
      <h2 className="h4">{t("preview")}</h2>
      <div className="ph-prev">
        <div className="phone-in">
          <span className="w6 sm">{t("previewCount", { cards: choice.cards })}</span>
          <Sheet className="pv-card" dim>
            <p className="flare">{choice.sample}</p>
          </Sheet>
          <div className="leaves pv-t">
            {choice.columns.map(({ id, label }, index) => (
              <span key={id} className={leafClass(index)}>
                <Selvedge index={index} />
                <ColumnGlyph index={index} variant="onFill" />
                <span>{label}</span>
              </span>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
