"use client";

import { Check, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { Sheet } from "@/app/_ui/cards/sheet";
import { useCommitmentSentence } from "@/app/_ui/cards/use-commitment-sentence";
import { Button } from "@/app/_ui/primitives/button";
import type { OwnCommitment } from "@/lib/domain/view-phone";
import { aboutText } from "./about-choice";
import { usePhone } from "./phone-context";
import { useSaidHere } from "./use-said-here";

type SavedCommitmentProps = { commitment: OwnCommitment; busy: boolean; onEdit: () => void; onUnshare: () => void };

/** What was written, in the server's hands; says truly who sees it. */
export function SavedCommitment({ commitment, busy, onEdit, onUnshare }: SavedCommitmentProps) {
  const t = useTranslations("phone.commit");
  const sentence = useCommitmentSentence();
  const { shared, named, hidden } = commitment;
  const seen = hidden ? "hidden" : named ? "savedSharedNamed" : "savedShared";
  const saved = t(shared ? seen : "savedPrivate");
  useSaidHere(saved);
  return (
    <>
      <Sheet className="note">
        <p className="flare" dir="auto">
          {sentence.shown(commitment)}
        </p>
        <CommitmentAbout commitment={commitment} />
      </Sheet>
      <p className="tag mt-3">
        <Check size={20} />
        {saved}
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

/** What it is about, under the sentence, where its writer said so. */
export function CommitmentAbout({ commitment: { about } }: { commitment: OwnCommitment }) {
  const t = useTranslations("phone.commit");
  const title = aboutText(usePhone().view.topics, about);
  if (title === null) return null;
  return (
    <div className="sm mt-3 text-on-paper-2" dir="auto">
      {t("aboutIs", { about: title })}
    </div>
  );
}
