import type { Comparison } from "@/lib/reports/comparison";
import type { Imported } from "@/lib/usecases/import-workshop";
import type { MadeReport, ReportReader, SheetSize } from "@/lib/usecases/ports";

/** What the report's thread is asked for, one task at a time. */
export type Task =
  | { kind: "value"; workshopId: string; reader: ReportReader }
  | { kind: "file"; workshopId: string; reader: ReportReader; name: string }
  | { kind: "comparison"; workshopIds: readonly string[] }
  | { kind: "comparisonFile"; workshopIds: readonly string[]; name: string }
  | { kind: "sheet"; workshopId: string; size: SheetSize; base: string }
  | { kind: "import"; file: Uint8Array; owner: Owner; now: number };

/** whose workshop it becomes */
export type Owner = { id: string; name: string };

/** What it answers: for a value one `value` or `comparison`, for an import one `imported`; for a file one `type`, then pieces; `end` or `failed` comes last. */
export type Told =
  | { told: "value"; made: MadeReport }
  | { told: "comparison"; made: Comparison }
  | { told: "imported"; done: Imported }
  | { told: "type"; type: string; title: string }
  | { told: "progress"; done: number }
  | { told: "piece"; bytes: Uint8Array }
  | { told: "end" }
  | { told: "failed"; error: { name: string; message: string; stack: string } };

/** What the thread is started with. */
export type ReportThreadData = { databaseUrl: string };

/** Asked by whoever has a link, whom nobody knows. */
export const isForStranger = (task: Task): boolean => "reader" in task && task.reader !== "owner";

export const asError = ({ error: { name, message, stack } }: Extract<Told, { told: "failed" }>): Error =>
  Object.assign(new Error(message), { name, stack });
