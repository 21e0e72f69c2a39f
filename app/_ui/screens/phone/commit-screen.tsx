"use client";

import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { Pill } from "@/app/_ui/primitives/pill";
import { CommitSheet } from "./commit-sheet";
import { OfflineBanner } from "./connection-tag";
import { usePhone } from "./phone-context";
import { PhoneHead } from "./phone-head";
import { PromptList } from "./prompt-list";

/** One sentence per column, for oneself; what is shared is shared on purpose (DECISIONS 9). */
export function CommitScreen() {
  const t = useTranslations("phone.commit");
  const { view } = usePhone();
  return (
    <div className="phone">
      <PhoneHead>
        <span className="w6 grow">{t("step")}</span>
        {view.written === null ? null : (
          <Pill icon={<Users size={16} />}>{t("written", { count: view.written, of: view.people })}</Pill>
        )}
      </PhoneHead>
      <main className="p-main commit pb-8">
        <OfflineBanner />
        <h1 className="t3">{t("title")}</h1>
        <p className="muted mb-5">{t("intro")}</p>
        {view.prompts.length > 0 ? (
          <section className="mb-5">
            <h2 className="label">{t("prompts")}</h2>
            <PromptList prompts={view.prompts} />
          </section>
        ) : null}
        <div className="stack gap-8">
          {view.columns.map((column, index) => (
            <CommitSheet key={column.id} column={column} index={index} />
          ))}
        </div>
      </main>
    </div>
  );
}
