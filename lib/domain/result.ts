/** Errors are values: a stable code; the sentence for people is in the message catalogue under `errors.<code>`. */
export type Result<Value, Code extends string = string> = { ok: true; value: Value } | { ok: false; code: Code };

export const ok = <Value>(value: Value) => ({ ok: true, value }) as const;
export const refused = <Code extends string>(code: Code) => ({ ok: false, code }) as const;
