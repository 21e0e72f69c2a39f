"use client";

import { ImageDown, Link2, Share2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useCommitmentSentence } from "@/app/_ui/cards/use-commitment-sentence";
import { Button } from "@/app/_ui/primitives/button";
import { CopyButton } from "@/app/_ui/primitives/copy-button";
import { aboutText } from "./about-choice";
import { usePhone } from "./phone-context";
import { savePicture } from "./save-picture";
import { drawSentences } from "./sentence-picture";

/** One's own sentences leave with their writer: as text, as a picture, as a link. Each works without signing in anywhere. */
export function TakeHome() {
  const t = useTranslations("phone.home");
  const { view, own, keep } = usePhone();
  const sentences = useSentences();
  const headingId = useId();
  if (own.commitments.length === 0) return null;
  const link = new URL(keep, location.href).href;
  return (
    <section className="stack gap-3 mt-8" aria-labelledby={headingId}>
      <h2 className="h4" id={headingId}>
        {t("title")}
      </h2>
      <p className="muted sm">{t("text")}</p>
      <CopyButton text={sentences.map(({ text }) => text).join("\n")} label={t("copy")} variant="secondary" wide />
      <PictureButton sentences={sentences} />
      <LinkButton link={link} title={view.title} />
      <p className="hint mt-0!">
        {t(view.followUpWeeks === null ? "linkHint" : "linkHintAsked")}{" "}
        <a className="underline" href={keep} target="_blank" rel="noreferrer">
          {t("openLink")}
        </a>
      </p>
    </section>
  );
}

type Sentence = { col: number; column: string; text: string; about: string | null };

function useSentences(): Sentence[] {
  const c = useTranslations("phone.commit");
  const sentence = useCommitmentSentence();
  const { view, own } = usePhone();
  return own.commitments.map((commitment) => {
    const { col, about } = commitment;
    const title = aboutText(view.topics, about);
    return {
      col,
      column: view.columns[col]?.label ?? "",
      text: sentence.plain(commitment),
      about: title === null ? null : c("aboutIs", { about: title }),
    };
  });
}

function PictureButton({ sentences }: { sentences: Sentence[] }) {
  const t = useTranslations("phone.home");
  const product = useTranslations("common")("product");
  const format = useFormatter();
  const { view } = usePhone();
  const [state, setState] = useState<"idle" | "busy" | "pictureSaved" | "pictureFailed">("idle");

  async function save() {
    setState("busy");
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const date = format.dateTime(view.heldAt ?? view.at, { dateStyle: "long", timeZone });
    try {
      const picture = await drawSentences({ title: view.title, date, product, sentences });
      setState((await savePicture(picture, `${t("fileName")}.png`)) ? "pictureSaved" : "idle");
    } catch {
      setState("pictureFailed");
    }
  }
  return (
    <>
      <Button wide icon={<ImageDown size={20} />} busy={state === "busy"} onClick={save}>
        {t("picture")}
      </Button>
      <p className={state === "pictureFailed" ? "hint mt-0!" : "vh"} role="status">
        {state === "pictureSaved" || state === "pictureFailed" ? t(state) : null}
      </p>
    </>
  );
}

/** The phone's own sheet where there is one: to notes, to oneself, to a print. Else the link is copied. */
function LinkButton({ link, title }: { link: string; title: string }) {
  const t = useTranslations("phone.home");
  if (typeof navigator.share !== "function")
    return <CopyButton text={link} label={t("copyLink")} icon={<Link2 size={20} />} variant="secondary" wide />;
  // Closing the sheet without choosing is an error to the browser, and none to anybody else.
  const share = () => navigator.share({ title, url: link }).catch(() => {});
  return (
    <Button wide icon={<Share2 size={20} />} onClick={share}>
      {t("shareLink")}
    </Button>
  );
}
