"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/app/_ui/primitives/switch";
import { FIRST_OPTIONS } from "@/lib/domain/workshop";

/** How the workshop is held, as far as it is decided before it; both can be changed in the console. */
export function CreateOptions() {
  const t = useTranslations("workshops");
  // React resets a form after its action, also one that was refused: what was chosen stays.
  const [confidence, setConfidence] = useState(FIRST_OPTIONS.confidence);
  const [names, setNames] = useState(FIRST_OPTIONS.names === "given");
  return (
    <fieldset>
      <legend className="label">{t("options")}</legend>
      <div className="cr-opts">
        <Switch
          name="confidence"
          label={t("confidence")}
          hint={t("confidenceHint")}
          checked={confidence}
          onChange={(event) => setConfidence(event.target.checked)}
        />
        <Switch
          name="names"
          label={t("names")}
          hint={t("namesHint")}
          checked={names}
          onChange={(event) => setNames(event.target.checked)}
        />
      </div>
    </fieldset>
  );
}
