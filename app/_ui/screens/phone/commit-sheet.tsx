"use client";

import { Pin } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ColumnTag } from "@/app/_ui/cards/column-tag";
import { Sheet } from "@/app/_ui/cards/sheet";
import { Button } from "@/app/_ui/primitives/button";
import { FieldError } from "@/app/_ui/primitives/field";
import { Switch } from "@/app/_ui/primitives/switch";
import { COMMITMENT_MAX } from "@/lib/domain/workshop";
import { aboutOf } from "./about-choice";
import { AboutField } from "./about-field";
import { draftOf, useCommitDraft, withoutLabel } from "./commit-draft";
import { usePhone } from "./phone-context";
import { SavedCommitment } from "./saved-commitment";
import { useRefusal } from "./use-refusal";

type CommitSheetProps = { column: { id: string; label: string }; index: number };
type Problem = "empty" | "failed" | "refused" | "unknown";

const PROBLEMS: Record<string, Problem> = { offline: "failed", wrong_phase: "refused", unknown_topic: "unknown" };

/** "When ..., I will ..." for one column. The strong button keeps it private. */
export function CommitSheet({ column, index }: CommitSheetProps) {
  const t = useTranslations("phone.commit");
  const { own, send } = usePhone();
  const saved = own.commitments.find(({ col }) => col === index) ?? null;
  const { draft, change, forget } = useCommitDraft(own.participantId, column.id, saved);
  const [isEditing, setEditing] = useState(saved === null);
  const [busy, setBusy] = useState<"keep" | "share" | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const refusal = useRefusal();
  const headingId = useId();

  async function save(shared: boolean, words = draft) {
    const { named } = words;
    const occasion = withoutLabel(words.occasion, t("when"));
    const action = withoutLabel(words.action, t("will"));
    if (action.trim() === "") return setProblem(t("empty"));
    setBusy(shared ? "share" : "keep");
    const about = aboutOf(words.about);
    const answer = await send("commit", {
      columnId: column.id,
      occasion,
      action,
      about,
      shared,
      named: shared && named,
    });
    setBusy(null);
    const known = answer.ok ? undefined : PROBLEMS[answer.code];
    setProblem(answer.ok ? null : known ? t(known) : refusal(answer.code));
    if (!answer.ok) return;
    forget();
    setEditing(false);
  }

  return (
    <section aria-labelledby={headingId}>
      <h2 className="h4 mb-3 flex flex-wrap items-center gap-x-2" id={headingId}>
        {t.rich("as", { column: () => <ColumnTag index={index} label={column.label} /> })}
      </h2>
      {isEditing || saved === null ? (
        <>
          <Sheet className="note stack gap-4">
            <Words
              label={t("when")}
              hint={t("whenHint")}
              value={draft.occasion}
              onChange={(occasion) => change({ occasion })}
            />
            <Words
              label={t("will")}
              hint={t("willHint")}
              value={draft.action}
              onChange={(action) => change({ action })}
            />
          </Sheet>
          <p className="row between muted nt-count">
            <span>{t("small")}</span>
            <span className="num" dir="ltr">
              {t("length", { used: draft.action.length, most: COMMITMENT_MAX })}
            </span>
          </p>
          <AboutField choice={draft.about} onChange={(about) => change({ about })} />
          <div className="stack mt-4 gap-2">
            <Button variant="primary" size="lg" wide busy={busy === "keep"} onClick={() => save(false)}>
              {t("keep")}
            </Button>
            <Button wide icon={<Pin size={20} />} busy={busy === "share"} onClick={() => save(true)}>
              {t("share")}
            </Button>
            <Switch
              label={t("withName", { name: own.name })}
              hint={draft.named ? undefined : t("withoutName")}
              checked={draft.named}
              onChange={(event) => change({ named: event.currentTarget.checked })}
            />
          </div>
        </>
      ) : (
        <SavedCommitment
          commitment={saved}
          busy={busy !== null}
          onEdit={() => setEditing(true)}
          onUnshare={() => save(false, draftOf(saved))}
        />
      )}
      {problem ? <FieldError>{problem}</FieldError> : null}
    </section>
  );
}

type WordsProps = { label: string; hint: string; value: string; onChange: (text: string) => void };

function Words({ label, hint, value, onChange }: WordsProps) {
  return (
    <label className="block">
      <span className="label">{label}</span>
      <textarea
        rows={2}
        dir="auto"
        maxLength={COMMITMENT_MAX}
        placeholder={hint}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
