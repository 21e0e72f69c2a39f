"use client";

import { type ChangeEvent, type ClipboardEvent, type SyntheticEvent, useEffect, useId, useState } from "react";
import { CODE_LENGTH, CodeLeaves } from "./code-leaves";
import { FieldError } from "./field";

/** Without a script people may type "4821 7093" or "4821-7093": the server takes those too. */
const WITH_SEPARATORS = CODE_LENGTH + 3;

type CodeFieldProps = {
  /** read aloud; the field's look says the rest */
  label: string;
  name?: string;
  defaultValue?: string;
  error?: string;
  autoFocus?: boolean;
  /** what was typed so far, digits only */
  onChange?: (digits: string) => void;
  /** when the eighth digit has come in */
  onComplete?: (digits: string) => void;
};

/** One input drawn as two leaves of four digits; works without a script inside a form. */
export function CodeField({ label, name = "code", defaultValue = "", error, autoFocus, ...on }: CodeFieldProps) {
  const id = useId();
  const [digits, setDigits] = useState(digitsOf(defaultValue));
  const [caret, setCaret] = useState<number | null>(null);
  const [drawn, setDrawn] = useState(false);
  // Until the script runs, and where it never does, the input shows its own digits.
  useEffect(() => setDrawn(true), []);

  function take(input: HTMLInputElement, text: string) {
    const next = digitsOf(text);
    if (input.value !== next) input.value = next;
    setDigits(next);
    setCaret(input.selectionStart);
    on.onChange?.(next);
    if (next.length === CODE_LENGTH && digits.length < CODE_LENGTH) on.onComplete?.(next);
  }
  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const pasted = digitsOf(event.clipboardData.getData("text"));
    // A whole code replaces what is there; anything shorter is edited as usual.
    if (pasted.length !== CODE_LENGTH) return;
    event.preventDefault();
    take(event.currentTarget, pasted);
  }

  return (
    <div>
      <span className={["codefield", error && "is-bad", drawn && "is-drawn"].filter(Boolean).join(" ")} dir="ltr">
        <CodeLeaves digits={drawn ? digits : ""} caret={caret} />
        <input
          className="codefield-input"
          name={name}
          defaultValue={digitsOf(defaultValue)}
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          // biome-ignore lint/a11y/noAutofocus: the code is the first and only thing to do on the page that asks for it
          autoFocus={autoFocus}
          inputMode="numeric"
          pattern="[0-9\s\-]*"
          maxLength={WITH_SEPARATORS}
          autoComplete="off"
          spellCheck={false}
          required
          onChange={(event: ChangeEvent<HTMLInputElement>) => take(event.currentTarget, event.currentTarget.value)}
          onSelect={(event: SyntheticEvent<HTMLInputElement>) => setCaret(event.currentTarget.selectionStart)}
          onBlur={() => setCaret(null)}
          onPaste={paste}
        />
      </span>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}

const digitsOf = (text: string) => text.replace(/\D/g, "").slice(0, CODE_LENGTH);
