"use client";

import { Check, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { Sheet } from "@/app/_ui/cards/sheet";
import { Button } from "@/app/_ui/primitives/button";
import type { Commitment } from "@/lib/domain/workshop";

type SavedCommitmentProps = { commitment: Commitment; busy: boolean; onEdit: () => void; onUnshare: () => void };

/** What was written, in the server's hands; says truly who sees it. */
export function SavedCommitment({ commitment, busy, onEdit, onUnshare }: SavedCommitmentProps) {
  const t = useTranslations("phone.commit");
  const { shared, named } = commitment;
  return (
    <>
      <Sheet className="note">
        <p className="flare" dir="auto">
          <CommitmentText commitment={commitment} />
        </p>
      </Sheet>
      <p className="tag mt-3" role="status">
        <Check size={20} />
        {shared ? t(named ? "savedSharedNamed" : "savedShared") : t("savedPrivate")}
      </p>
      <div className="row flex-wrap mt-2">
        <Button icon={<Pencil size={18} />} onClick={onEdit}>
          {t("edit")}
        </Button>
        {shared ? (
          <Button variant="quiet" busy={busy} onClick={onUnshare}>
            {t("unshare")}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** "When ..., I will ...", or the second half alone. */
export function CommitmentText({ commitment: { occasion, action } }: { commitment: Commitment }) {
  const t = useTranslations("phone.commit");
  return <>{occasion.trim() === "" ? t("sentenceBare", { action }) : t("sentence", { occasion, action })}</>;
}
