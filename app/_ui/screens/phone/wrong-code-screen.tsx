"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { CodeField } from "@/app/_ui/primitives/code-field";
import { GoButton } from "@/app/_ui/primitives/go-button";
import { Mark } from "@/app/_ui/primitives/logo";

export type CodeProblem = "bad_code" | "no_such_code" | "closed" | "too_many";

/** The digits stay: nothing to type again but what was wrong. */
export function WrongCodeScreen({ typed, problem }: { typed: string; problem: CodeProblem }) {
  const t = useTranslations("join.check");
  return (
    <form className="phone" action="/join" method="get">
      <header className="p-head">
        <Mark className="mk" />
      </header>
      <main className="p-main">
        <h1 className="t3 mb-5">{t("title")}</h1>
        <CodeField label={t("field")} defaultValue={typed} error={t(problem)} />
      </main>
      <footer className="p-foot">
        <GoButton type="submit" wide icon={<RotateCw size={20} />}>
          {t("tryAgain")}
        </GoButton>
        <p className="sm muted ctr">{t("scan")}</p>
      </footer>
    </form>
  );
}
