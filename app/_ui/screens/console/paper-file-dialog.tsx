"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Dialog } from "@/app/_ui/primitives/dialog";
import { PaperFileChoice } from "./paper-file-choice";
import { PaperFileEntered } from "./paper-file-entered";
import { PaperFilePreview } from "./paper-file-preview";
import { isDouble, isGood, usePaperFile } from "./use-paper-file";

/** Many sheets at once, from a file: chosen, looked at, entered. */
export function PaperFileDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("paper.file");
  const shared = useTranslations("paper");
  const { state, choose, enter, startAgain } = usePaperFile();
  const [withDoubles, setWithDoubles] = useState(false);
  const { step } = state;
  const count =
    step === "preview" ? state.sheets.filter((sheet) => isGood(sheet) || (withDoubles && isDouble(sheet))).length : 0;
  const isBusy = step === "entering" || step === "reading";

  function another() {
    setWithDoubles(false);
    startAgain();
  }

  return (
    <Dialog
      open={open}
      onClose={() => (isBusy ? undefined : onClose())}
      wide
      title={t("title")}
      description={step === "choosing" ? t("about") : undefined}
      actions={
        <>
          {step === "preview" && count > 0 ? (
            <Button variant="primary" onClick={() => enter(state, withDoubles)}>
              {t("enter", { count })}
            </Button>
          ) : null}
          {step === "stopped" ? (
            <Button variant="primary" autoFocus onClick={() => enter(state, withDoubles, state.outcomes)}>
              {t("goOnEntering")}
            </Button>
          ) : null}
          {step === "preview" || step === "entered" ? (
            <Button autoFocus={count === 0} onClick={another}>
              {t("other")}
            </Button>
          ) : null}
          <Button variant="quiet" disabled={isBusy} onClick={onClose}>
            {shared(step === "entered" || step === "stopped" ? "close" : "cancel")}
          </Button>
        </>
      }
    >
      <div className="ps">
        {step === "choosing" ? (
          <PaperFileChoice refusal={state.refusal} failure={state.failure} onChoose={choose} />
        ) : null}
        {step === "reading" ? <p role="status">{t("reading")}</p> : null}
        {step === "preview" ? (
          <PaperFilePreview preview={state} withDoubles={withDoubles} onDoubles={setWithDoubles} />
        ) : null}
        {step === "entering" || step === "stopped" || step === "entered" ? <PaperFileEntered state={state} /> : null}
      </div>
    </Dialog>
  );
}
