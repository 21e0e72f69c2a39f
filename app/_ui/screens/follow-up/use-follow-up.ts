"use client";

import { useRef, useState } from "react";
import type { FollowUpAct } from "@/lib/domain/follow-up";
import type { FollowUpView } from "@/lib/domain/view-follow-up";

/** Texts of the catalogue under followUp. */
export type FollowUpProblem = "badMail" | "failed" | "closed";

export type FollowUpDesk = {
  view: FollowUpView;
  problem: FollowUpProblem | null;
  /** nothing is shown as said before the server has it */
  act: (act: FollowUpAct) => Promise<boolean>;
};

/** The follow-up behind a private link; acts go one after the other, so that the last press is the one that counts. */
export function useFollowUp(keep: string, first: FollowUpView): FollowUpDesk {
  const [view, setView] = useState(first);
  const [problem, setProblem] = useState<FollowUpProblem | null>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  function act(given: FollowUpAct): Promise<boolean> {
    const sent = line.current.then(async () => {
      const answer = await post(keep, given);
      setProblem(answer.ok ? null : problemOf(answer.code, given));
      if (answer.ok) setView((now) => answer.value ?? viewAfter(now, given));
      return answer.ok;
    });
    line.current = sent;
    return sent;
  }
  return { view, problem, act };
}

/** ok: it is saved; a value: what is shown from then on. */
type Answer = { ok: true; value: FollowUpView | null } | { ok: false; code: string };

async function post(keep: string, act: FollowUpAct): Promise<Answer> {
  try {
    const response = await fetch(`/api${keep}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(act),
    });
    return (await response.json()) as Answer;
  } catch {
    return { ok: false, code: "failed" };
  }
}

function problemOf(code: string, { type }: FollowUpAct): FollowUpProblem {
  if (code === "bad_input" && type === "consent") return "badMail";
  return code === "not_open" || code === "not_asked" || code === "no_consent" ? "closed" : "failed";
}

function viewAfter(view: FollowUpView, act: FollowUpAct): FollowUpView {
  switch (act.type) {
    case "consent":
      return { ...view, consent: act.address === null ? "link" : "mail" };
    case "takeBack":
      return { ...view, consent: "no", placed: [], moments: [] };
    case "moment": {
      const { columnId, said } = act;
      return { ...view, moments: [...view.moments.filter((one) => one.columnId !== columnId), { columnId, said }] };
    }
    case "place": {
      const { cardId, columnId, sure } = act;
      return { ...view, placed: [...view.placed.filter((one) => one.cardId !== cardId), { cardId, columnId, sure }] };
    }
  }
}
