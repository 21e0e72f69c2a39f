"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/primitives/field";
import { usePhone } from "./phone-context";

/** Whoever likes ties a sentence to a card or a dimension. A native list: each phone has its own good one. */
export function AboutField({ choice, onChange }: { choice: string; onChange: (choice: string) => void }) {
  const t = useTranslations("phone.commit");
  const { topics } = usePhone().view;
  if (topics === null) return null;
  return (
    <Field label={t("about")} className="mt-4">
      {(control) => (
        <select
          {...control}
          className="input min-h-12! py-2! text-md!"
          value={choice}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value="">{t("aboutNone")}</option>
          <optgroup label={t("aboutCards")}>
            {topics.cards.map(({ id, title }) => (
              <option key={id} value={`card:${id}`}>
                {title}
              </option>
            ))}
          </optgroup>
          {topics.dimensions.length > 0 ? (
            <optgroup label={t("aboutDimensions")}>
              {topics.dimensions.map(({ id, label }) => (
                <option key={id} value={`dimension:${id}`}>
                  {label}
                </option>
              ))}
            </optgroup>
          ) : null}
        </select>
      )}
    </Field>
  );
}
