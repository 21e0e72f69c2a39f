"use client";

import { type ChangeEvent, type ClipboardEvent, type CSSProperties, useId, useState } from "react";
import { FieldError } from "./field";

const DIGITS = 8;
/** Without a script people may type "4821 7093" or "4821-7093": the server takes those too. */
const WITH_SEPARATORS = DIGITS + 3;

type CodeFieldProps = {
  /** read aloud; the field's look says the rest */
  label: string;
  name?: string;
  defaultValue?: string;
  error?: string;
  autoFocus?: boolean;
  /** what was typed so far, digits only */
  onChange?: (digits: string) => void;
  /** once, when the eighth digit is in */
  onComplete?: (digits: string) => void;
};

/** One input drawn as two leaves of four digits; works without a script inside a form. */
export function CodeField({ label, name = "code", defaultValue = "", error, autoFocus, ...on }: CodeFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(digitsOf(defaultValue).length);

  function take(input: HTMLInputElement, text: string) {
    const digits = digitsOf(text);
    if (input.value !== digits) input.value = digits;
    setTyped(digits.length);
    on.onChange?.(digits);
    if (digits.length === DIGITS && typed < DIGITS) on.onComplete?.(digits);
  }
  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const pasted = digitsOf(event.clipboardData.getData("text"));
    // A whole code replaces what is there; anything shorter is edited as usual.
    if (pasted.length !== DIGITS) return;
    event.preventDefault();
    take(event.currentTarget, pasted);
  }

  return (
    <div>
      <span
        className={error ? "codefield is-bad" : "codefield"}
        dir="ltr"
        style={{ "--typed": typed } as CSSProperties}
      >
        <span className="codefield-leaves">
          <span />
          <span />
        </span>
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
          onPaste={paste}
        />
      </span>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}

const digitsOf = (text: string) => text.replace(/\D/g, "").slice(0, DIGITS);
