"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePhone } from "./phone-context";
import { useRefusal } from "./use-refusal";

const RATINGS = [1, 2, 3, 4, 5] as const;

/** "Was this worth our time?" Noted with a press, changed with another. */
export function Rating() {
  const t = useTranslations("phone.closed");
  const { own, send } = usePhone();
  const [asked, setAsked] = useState<number | null>(null);
  const [told, setTold] = useState<string | null>(own.rating === null ? null : t("thanks"));
  const refusal = useRefusal();
  const chosen = asked ?? own.rating;

  async function rate(rating: number) {
    setAsked(rating);
    const answer = await send("rate", { rating });
    if (!answer.ok) setAsked(null);
    if (answer.ok) return setTold(t("thanks"));
    const { code } = answer;
    setTold(code === "offline" ? t("rateFailed") : code === "too_late" ? t("tooLate") : refusal(code));
  }
  return (
    <fieldset>
      <legend className="label">{t("question")}</legend>
      <div className="seg wide">
        {RATINGS.map((rating) => (
          <button
            key={rating}
            type="button"
            className={rating === chosen ? "on" : ""}
            aria-pressed={rating === chosen}
            aria-label={t("rate", { rating })}
            onClick={() => rate(rating)}
          >
            <span className="num lg">{rating}</span>
          </button>
        ))}
      </div>
      <p className="row between sm muted mt-2">
        <span>{t("low")}</span>
        <span>{t("high")}</span>
      </p>
      <p className="hint" role="status">
        {told}
      </p>
    </fieldset>
  );
}
