"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Banner } from "@/app/_ui/primitives/banner";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { GoButton } from "@/app/_ui/primitives/go-button";
import { COHORTS, type CohortRefusal } from "@/lib/domain/cohorts";
import { type AsideOption, SetAsideList } from "./set-aside-list";

/** `line`: when it was made and how many were there. */
export type WorkshopOption = { id: string; title: string; line: string };
type DeckOptions = { title: string; options: WorkshopOption[] };

type ChooseWorkshopsProps = {
  /** workshops of the same deck, which may be compared with each other */
  decks: DeckOptions[];
  aside: AsideOption[];
  /** chosen from the start, and why that could not be compared */
  first: readonly string[];
  refusal: CohortRefusal | null;
};

/** A form whose answer is the address of the comparison; it works without JavaScript, and then the server refuses. */
export function ChooseWorkshops({ decks, aside, first, refusal }: ChooseWorkshopsProps) {
  const t = useTranslations("comparison");
  const known = decks.flatMap(({ options }) => options.map(({ id }) => id));
  const [chosen, setChosen] = useState<string[]>(first.filter((id) => known.includes(id)));
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const isOpen = ({ options }: DeckOptions) => chosen.every((id) => options.some((option) => option.id === id));
  // a choice from two decks, as an address may hold it, can be undone in either
  const isMixed = !decks.some(isOpen);
  const isFull = chosen.length >= COHORTS.max;
  return (
    <div className="co-f">
      <h1>{t("title")}</h1>
      <p className="muted">{t("chooseText")}</p>
      {refusal === null ? null : (
        <Banner tone="bad" announce="at once">
          {t(`refused.${refusal}`)}
        </Banner>
      )}
      {decks.length === 0 ? (
        <div className="stack items-start gap-4">
          <p>{t("empty")}</p>
          <ButtonLink href="/workshops">{t("list")}</ButtonLink>
        </div>
      ) : (
        <form action="/workshops/compare" method="get" className="stack gap-8">
          {decks.map((deck) => (
            <DeckChoice
              key={deck.options[0]?.id}
              deck={deck}
              isOther={!isMixed && !isOpen(deck)}
              {...{ chosen, isFull, toggle }}
            />
          ))}
          <div className="row flex-wrap gap-4">
            <GoButton type="submit">{t("compare")}</GoButton>
            <output className="muted">{isFull ? t("enough") : t("chosen", { count: chosen.length })}</output>
          </div>
        </form>
      )}
      <SetAsideList aside={aside} />
    </div>
  );
}

type DeckChoiceProps = {
  deck: DeckOptions;
  /** the choice is from another one */
  isOther: boolean;
  chosen: string[];
  isFull: boolean;
  toggle: (id: string) => void;
};

function DeckChoice({ deck, isOther, chosen, isFull, toggle }: DeckChoiceProps) {
  const t = useTranslations("comparison");
  const why = useId();
  return (
    <fieldset aria-describedby={isOther ? why : undefined}>
      <legend className="label">{deck.title}</legend>
      {isOther ? (
        <p className="sm muted" id={why}>
          {t("otherDeck")}
        </p>
      ) : null}
      <ul className="co-l">
        {deck.options.map(({ id, title, line }) => (
          <li key={id}>
            <label>
              <input
                className="co-check"
                type="checkbox"
                name="w"
                value={id}
                checked={chosen.includes(id)}
                disabled={!chosen.includes(id) && (isOther || isFull)}
                onChange={() => toggle(id)}
              />
              <span>
                <b>
                  <bdi>{title}</bdi>
                </b>
                <span className="sm muted block">{line}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
