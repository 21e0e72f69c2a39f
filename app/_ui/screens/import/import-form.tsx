"use client";

import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/primitives/button";
import { ButtonLink } from "@/app/_ui/primitives/button-link";
import { Field } from "@/app/_ui/primitives/field";
import { type Problem, useProblemSentence } from "./problem-sentence";

/** A backup is chosen, sent, and opened as a workshop; or one sentence says why not. */
export function ImportForm({ maxBytes }: { maxBytes: number }) {
  const t = useTranslations("import");
  const router = useRouter();
  const sentence = useProblemSentence(maxBytes);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File) || file.size === 0) return setError(t("noFile"));
    // Said here: a server that refuses a large body closes the connection while the browser still sends.
    if (file.size > maxBytes) return setError(sentence({ code: "too_large" }));
    setError(null);
    setBusy(true);
    const answer = await sendFile(file);
    if (answer !== null && "id" in answer) return router.push(`/workshops/${answer.id}/report`);
    setBusy(false);
    setError(answer === null ? t("failed") : sentence(answer.problem));
  };

  return (
    <form onSubmit={send} className="stack gap-5" noValidate>
      <Field label={t("file")} hint={t("fileHint", { megabytes: maxBytes / 1_000_000 })} error={error ?? undefined}>
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            accept=".json,application/json"
            className="input"
            onChange={() => setError(null)}
          />
        )}
      </Field>
      <p role="status" className="vh">
        {isBusy ? t("sending") : ""}
      </p>
      <div className="row flex-wrap">
        <Button type="submit" variant="primary" icon={<Upload size={20} />} busy={isBusy}>
          {t("send")}
        </Button>
        <ButtonLink variant="quiet" href="/workshops">
          {t("back")}
        </ButtonLink>
      </div>
    </form>
  );
}

async function sendFile(file: File): Promise<{ id: string } | { problem: Problem } | null> {
  try {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch("/api/workshops/import", { method: "POST", headers, body: file });
    const said = await answer.json();
    return "id" in said || "problem" in said ? said : null;
  } catch {
    return null;
  }
}
