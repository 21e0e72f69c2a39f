"use client";

import { Check, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { Field, FieldError } from "@/app/_ui/primitives/field";
import type { Send } from "@/lib/live/client/live-state";
import { useLineDraft } from "./line-draft";
import { usePhone } from "./phone-context";
import { useRefusal } from "./use-refusal";

type OwnLineProps = {
  /** what it is about, on this phone */
  about: string;
  label: ReactNode;
  hint: string;
  most: number;
  saved: string | null;
  onSave: (text: string) => Promise<Answer>;
  /** left out where a line can only be changed */
  onTakeBack?: () => Promise<Answer>;
};
type Answer = Pick<Awaited<ReturnType<Send>>, "ok"> & { code?: string };

const MOVED_ON: ReadonlySet<string> = new Set(["wrong_phase", "not_revealed", "not_on_stage", "not_a_participant"]);

/** Why a line was not taken, as its writer is told; null when it was. */
function useProblem(): (answer: Answer) => string | null {
  const t = useTranslations("phone.line");
  const refusal = useRefusal();
  return ({ ok, code = "" }) => {
    if (ok) return null;
    if (code === "bad_input") return t("empty");
    if (code === "offline") return t("failed");
    return MOVED_ON.has(code) ? t("refused") : refusal(code);
  };
}

/** One optional line of one's own: written, saved, changed, and if wanted taken back. What was typed stays until it is taken. */
export function OwnLine({ about, label, hint, most, saved, onSave, onTakeBack }: OwnLineProps) {
  const t = useTranslations("phone.line");
  const { own, say } = usePhone();
  const { draft, change, forget } = useLineDraft(own.participantId, about, saved ?? "");
  const [isEditing, setEditing] = useState(saved === null || draft !== saved);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const problemOf = useProblem();
  const editButton = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const moveFocus = useRef(false);
  const shows = saved !== null && !isEditing;

  // What was pressed is gone from the screen: the focus goes to what took its place.
  useEffect(() => {
    if (!moveFocus.current) return;
    moveFocus.current = false;
    (shows ? editButton.current : field.current)?.focus();
  }, [shows]);

  async function run(step: () => Promise<Answer>): Promise<boolean> {
    setBusy(true);
    const found = problemOf(await step());
    setBusy(false);
    setProblem(found);
    return found === null;
  }
  async function save(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const text = draft.replace(/\s+/g, " ").trim();
    if (text === "") return setProblem(t("empty"));
    if (!(await run(() => onSave(text)))) return;
    forget();
    // It is written: a screen that waits for whoever is in a field may go on.
    field.current?.blur();
    say(t("saved"));
    moveFocus.current = true;
    setEditing(false);
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }
  function edit() {
    change(saved ?? "");
    moveFocus.current = true;
    setEditing(true);
  }
  async function takeBack(step: () => Promise<Answer>) {
    // The line may be gone from the screen before the answer is here.
    moveFocus.current = true;
    if (!(await run(step))) {
      moveFocus.current = false;
      return;
    }
    change("");
    forget();
    setEditing(true);
  }

  if (shows)
    return (
      <div className="stack gap-2">
        <div className="label m-0">{label}</div>
        <blockquote className="border-s-4 border-line-strong ps-3" dir="auto">
          {saved}
        </blockquote>
        <p className="tag sm">
          <Check size={20} />
          {t("saved")}
        </p>
        <div className="row flex-wrap">
          <Button ref={editButton} icon={<Pencil size={18} />} onClick={edit}>
            {t("edit")}
          </Button>
          {onTakeBack ? (
            <Button variant="quiet" busy={isBusy} onClick={() => takeBack(onTakeBack)}>
              {t("takeBack")}
            </Button>
          ) : null}
        </div>
        {problem ? <FieldError>{problem}</FieldError> : null}
      </div>
    );
  return (
    <form className="stack gap-2" onSubmit={save}>
      <Field label={label} hint={hint} error={problem ?? undefined}>
        {(control) => (
          <textarea
            {...control}
            ref={field}
            className="input min-h-20"
            rows={2}
            dir="auto"
            enterKeyHint="done"
            maxLength={most}
            value={draft}
            onChange={(event) => change(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div className="row between flex-wrap">
        <Button type="submit" busy={isBusy}>
          {t("save")}
        </Button>
        <span className="sm muted">{t("left", { count: most - draft.length })}</span>
      </div>
    </form>
  );
}
