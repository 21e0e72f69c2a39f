"use client";

import { ChevronDown, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Sheet } from "@/app/_ui/cards/sheet";
import { Button } from "@/app/_ui/primitives/button";
import { TextField } from "@/app/_ui/primitives/field";
import { GoButton } from "@/app/_ui/primitives/go-button";
import { Mark } from "@/app/_ui/primitives/logo";
import { Switch } from "@/app/_ui/primitives/switch";
import type { Options } from "@/lib/domain/workshop";

type JoinScreenProps = {
  workshop: { code: string; title: string; facilitator: string; joined: number; options: Pick<Options, "names"> };
  proposal: string;
};

/** Name and consent: a plain form, which works without a script as well. */
export function JoinScreen({ workshop, proposal }: JoinScreenProps) {
  const t = useTranslations("join");
  const [isJoining, startJoining] = useJoining();
  const { code, title, facilitator, joined, options } = workshop;
  const guest = t("guest", { number: joined + 1 });
  return (
    <form className="phone" method="post" action={`/api/join/${code}`} onSubmit={startJoining}>
      <header className="p-head">
        <Mark className="mk" />
      </header>
      <main className="p-main">
        <div className="j-code">
          <Sheet className="j-tent" dir="ltr">
            <span className="code">{code.slice(0, 4)}</span>
            <span className="code">{code.slice(4)}</span>
          </Sheet>
          <span className="tag j-ok">
            <CircleCheck size={20} />
            {t("codeFound")}
          </span>
        </div>
        <h1 className="t3">
          <bdi>{title}</bdi>
        </h1>
        {facilitator === "" ? null : (
          <p className="muted">{t.rich("ledBy", { name: () => <bdi>{facilitator}</bdi> })}</p>
        )}
        {options.names === "guests" ? (
          <p className="j-opt">{t("byNumber", { name: guest })}</p>
        ) : (
          <Naming proposal={proposal} guest={guest} />
        )}
        <Privacy />
      </main>
      <footer className="p-foot">
        <GoButton type="submit" wide busy={isJoining}>
          {t("join")}
        </GoButton>
        <p className="sm muted ctr">{t("noAccount")}</p>
      </footer>
    </form>
  );
}

/** A name, the one proposed, or none. */
function Naming({ proposal, guest }: { proposal: string; guest: string }) {
  const t = useTranslations("join");
  const [isAnonymous, setAnonymous] = useState(false);
  return (
    <>
      <NameField proposal={proposal} disabled={isAnonymous} />
      <Switch
        className="j-opt"
        name="anonymous"
        checked={isAnonymous}
        onChange={(event) => setAnonymous(event.currentTarget.checked)}
        label={t("anonymous")}
        hint={t("anonymousHint", { name: guest })}
      />
    </>
  );
}

function NameField({ proposal, disabled }: { proposal: string; disabled: boolean }) {
  const t = useTranslations("join");
  const field = useRef<HTMLInputElement>(null);
  const [isEmpty, setEmpty] = useState(true);

  function take() {
    if (field.current === null) return;
    field.current.value = proposal;
    field.current.focus();
    setEmpty(false);
  }
  return (
    <div className="j-field">
      <TextField
        ref={field}
        name="name"
        label={t("nameLabel")}
        hint={t("nameHint")}
        disabled={disabled}
        autoComplete="given-name"
        autoCapitalize="words"
        spellCheck={false}
        dir="auto"
        onChange={(event) => setEmpty(event.currentTarget.value.trim() === "")}
      />
      {isEmpty && !disabled ? (
        <Button className="mt-3" onClick={take}>
          {t("useProposal", { name: proposal })}
        </Button>
      ) : null}
    </div>
  );
}

function Privacy() {
  const t = useTranslations("join.privacy");
  return (
    <details className="mt-5 border-t border-line pb-4 text-sm">
      <summary className="flex min-h-14 items-center justify-between gap-3 font-semibold">
        {t("summary")}
        <ChevronDown size={20} aria-hidden="true" />
      </summary>
      <div className="stack gap-3 text-ink-2">
        <p>{t("kept")}</p>
        <p>{t("seen")}</p>
        <p>{t("phone")}</p>
        <p>{t("delete")}</p>
      </div>
    </details>
  );
}

/** Busy from the press until the next page; again free when the browser brings this page back out of its cache. */
function useJoining(): [boolean, () => void] {
  const [isJoining, setJoining] = useState(false);
  useEffect(() => {
    const again = () => setJoining(false);
    window.addEventListener("pageshow", again);
    return () => window.removeEventListener("pageshow", again);
  }, []);
  return [isJoining, () => setJoining(true)];
}
