"use client";

import { useTranslations } from "next-intl";
import { Sheet } from "@/app/_ui/cards/sheet";
import type { StageView } from "@/lib/domain/view-stage";
import { useStage } from "./stage-context";
import { Connection } from "./stage-header";
import { Tents } from "./tents";
import { codeHalves } from "./text-size";

/** The code is the screen. */
export function Lobby({ view }: { view: StageView }) {
  const t = useTranslations("stage.lobby");
  return (
    <>
      <main className="k-main">
        <HowToJoin />
        <section className="k-names" aria-label={t("namesLabel")}>
          {view.names.length > 0 ? (
            <Tents names={view.names} />
          ) : (
            <p className="k-first">{t(view.people > 0 ? "noNames" : "firstName")}</p>
          )}
        </section>
      </main>
      <footer className="k-foot">
        <div className="k-about">
          <p className="k-title">{view.title}</p>
          <p>{t("hint", { question: view.question })}</p>
        </div>
        <Connection />
        <p className="k-count">
          {t.rich("here", { people: view.people, num: (n) => <span className="num">{n}</span> })}
        </p>
      </footer>
    </>
  );
}

function HowToJoin() {
  const t = useTranslations("stage.lobby");
  const common = useTranslations("common");
  const { join } = useStage();
  const [first, second] = codeHalves(join.code);
  return (
    <section className="k-top">
      <div className="k-left">
        <h1 className={join.host.length > 40 ? "k-h lng" : "k-h"}>
          {t.rich("goTo", {
            host: join.host,
            b: (host) => (
              <b>
                <bdi dir="ltr">{host}</bdi>
              </b>
            ),
          })}
        </h1>
        <Sheet className="k-sheet" dir="ltr" role="img" aria-label={common("code", { code: `${first} ${second}` })}>
          <span className="code">{first}</span>
          <span className="code">{second}</span>
        </Sheet>
      </div>
      <div className="k-qr">
        <div className="k-qrp">{join.qr}</div>
        <p>{t("orScan")}</p>
      </div>
    </section>
  );
}
