"use client";

import { Pencil, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { type CSSProperties, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Mark } from "@/app/_ui/primitives/logo";
import { useWakeLock } from "@/app/_ui/primitives/wake-lock";
import { OfflineBanner } from "./connection-tag";
import { usePhone } from "./phone-context";
import { WorkshopHead } from "./phone-head";
import { PracticeScreen } from "./practice-screen";
import { RenameDialog } from "./rename-dialog";

/** Waiting for the start: one's own tent, how many are here, what will happen, and a card to try. */
export function LobbyScreen() {
  const t = useTranslations("phone.lobby");
  const { code, view, own } = usePhone();
  const [open, setOpen] = useState<"practice" | "rename" | null>(null);
  useWakeLock(true);
  if (open === "practice") return <PracticeScreen onBack={() => setOpen(null)} />;
  const { facilitator, people, columns } = view;
  return (
    <div className="phone">
      <WorkshopHead mark={<Mark className="mk" />} />
      <main className="p-main lobby overflow-x-clip">
        <OfflineBanner />
        <Tent name={own.name} />
        <h1 className="t3 ctr">{t.rich("in", { name: () => <bdi>{own.name}</bdi> })}</h1>
        <p className="muted ctr lg">
          {facilitator === "" ? t("startsUnnamed") : t("starts", { facilitator })}
          <br />
          {t("moves")}
        </p>
        <p className="l-count">
          {t.rich("people", { count: people, num: (chunks) => <span className="num">{chunks}</span> })}
        </p>
        {own.practiceCard ? (
          <Button className="my-5" onClick={() => setOpen("practice")}>
            {t("tryIt")}
          </Button>
        ) : null}
        <ol className="l-steps">
          {[t("step1", { columns: columns.length, cards: own.cards.length }), t("step2"), t("step3")].map(
            (step, at) => (
              <li key={step}>
                <span className="num">{at + 1}</span>
                {step}
              </li>
            ),
          )}
        </ol>
      </main>
      <footer className="p-foot row between lob-foot flex-wrap pb-0">
        <StaysOn />
        {view.names === "guests" ? null : (
          <Button variant="quiet" icon={<Pencil size={18} />} onClick={() => setOpen("rename")}>
            {t("changeName")}
          </Button>
        )}
      </footer>
      <a className="btn quiet muted mx-5 mb-3" href={`/play/${code}/me#leave`}>
        {t("notMine")}
      </a>
      <RenameDialog open={open === "rename"} onClose={() => setOpen(null)} />
    </div>
  );
}

/** Names up to six letters stand large; longer ones step down so that they stay on the tent. */
function Tent({ name }: { name: string }) {
  const length = [...name].length;
  const size = length <= 6 ? undefined : `${Math.max(1.25, 21 / length)}rem`;
  return (
    <div className="tent-big" aria-hidden="true">
      <span className="tb-top" />
      <span className="tb-face" dir="auto" style={{ "--name-size": size } as CSSProperties}>
        <span>{name}</span>
      </span>
    </div>
  );
}

/** Said only where the browser keeps its word. */
function StaysOn() {
  const t = useTranslations("phone.lobby");
  if (typeof navigator === "undefined" || !("wakeLock" in navigator)) return null;
  return (
    <span className="tag sm">
      <Sun size={18} />
      {t("screenOn")}
    </span>
  );
}
