/** What a step of the start comes to; `message` is the one sentence that is printed. */
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; message: string };

export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });
export const failed = (message: string): { ok: false; message: string } => ({ ok: false, message });
export const codeOf = (thrown: unknown): string =>
  (thrown as NodeJS.ErrnoException).code ?? (thrown instanceof Error ? thrown.message : String(thrown));
