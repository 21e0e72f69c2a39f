"use client";

import { KeptSentences } from "@/app/_ui/screens/plain/kept-sentences";
import type { Keepsake } from "@/lib/domain/keepsake";
import type { FollowUpView } from "@/lib/domain/view-follow-up";
import { FollowUpAsk } from "./follow-up-ask";
import { LaterCards } from "./later-cards";
import { MomentChoice } from "./moment-choice";
import { useFollowUp } from "./use-follow-up";

type KeptPageProps = { kept: Keepsake; keep: string; link: string; followUp: FollowUpView };

/** One's own sentences where there is a follow-up: what came of them, and the same cards once more. */
export function KeptPage({ kept, keep, link, followUp }: KeptPageProps) {
  const desk = useFollowUp(keep, followUp);
  const { view } = desk;
  const hasOpened = view.consent !== "no" && view.cards.length > 0;
  return (
    <>
      <KeptSentences
        kept={kept}
        isAnswered
        below={
          hasOpened
            ? (col) => {
                const column = view.columns[col];
                return column ? <MomentChoice desk={desk} column={column} /> : null;
              }
            : undefined
        }
      />
      {hasOpened ? <LaterCards desk={desk} /> : null}
      <FollowUpAsk desk={desk} link={link} />
    </>
  );
}
