"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { FollowUpAsk } from "@/app/_ui/screens/follow-up/follow-up-ask";
import { useFollowUp } from "@/app/_ui/screens/follow-up/use-follow-up";
import type { FollowUpView } from "@/lib/domain/view-follow-up";
import { usePhone } from "./phone-context";

type Loaded = FollowUpView | null | "loading" | "failed";

/** Only where the facilitator wants a follow-up: asks whether one may be asked once more, weeks later. */
export function FollowUpOffer() {
  const { view, keep } = usePhone();
  // Another number of weeks, or none any more: what was said before may be gone.
  return view.followUpWeeks === null ? null : <Loading key={view.followUpWeeks} keep={keep} />;
}

function Loading({ keep }: { keep: string }) {
  const t = useTranslations("followUp");
  const [loaded, setLoaded] = useState<Loaded>("loading");

  useEffect(() => {
    if (loaded !== "loading") return;
    let gone = false;
    void load(keep).then((found) => gone || setLoaded(found));
    return () => {
      gone = true;
    };
  }, [keep, loaded]);

  if (loaded === "loading" || loaded === null) return null;
  if (loaded === "failed")
    return (
      <section className="stack gap-3 mt-8" aria-label={t("title")}>
        <h2 className="h4">{t("title")}</h2>
        <p className="muted sm">{t("failed")}</p>
        <Button wide onClick={() => setLoaded("loading")}>
          {t("again")}
        </Button>
      </section>
    );
  return <Offer keep={keep} first={loaded} />;
}

function Offer({ keep, first }: { keep: string; first: FollowUpView }) {
  const t = useTranslations("followUp");
  const desk = useFollowUp(keep, first);
  return (
    <FollowUpAsk desk={desk} link={new URL(keep, location.href).href}>
      <a className="underline" href={keep} target="_blank" rel="noreferrer">
        {t("openLink")}
      </a>
    </FollowUpAsk>
  );
}

async function load(keep: string): Promise<Loaded> {
  try {
    const response = await fetch(`/api${keep}`);
    if (!response.ok) return "failed";
    return ((await response.json()) as { value: FollowUpView | null }).value;
  } catch {
    return "failed";
  }
}
