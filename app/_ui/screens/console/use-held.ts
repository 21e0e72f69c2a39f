"use client";

import { useState } from "react";

/** The value while `open`, and the last one that was open afterwards: a dialog that closes still says what it said. */
export function useHeld<Value extends string>(value: Value, open: boolean): Value {
  const [held, setHeld] = useState(value);
  if (open && held !== value) setHeld(value);
  return open ? value : held;
}
