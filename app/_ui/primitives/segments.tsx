"use client";

import { type ReactNode, useId } from "react";

type SegmentsProps<Value extends string> = {
  /** what is chosen here, read aloud */
  label: string;
  options: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
  wide?: boolean;
};

/** A choice among few, all visible: a radio group with arrow keys. */
export function Segments<Value extends string>({ label, options, value, onChange, wide }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <div className={wide ? "seg wide" : "seg"} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
