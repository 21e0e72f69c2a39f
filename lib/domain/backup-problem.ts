/**
 * Why a backup cannot be opened: one thing, the first that was found. `place` says where: a person, word or board by its
 * number from 1, as one counts; `value` is what stands there. busy: another one is being read. The sentence is in the message catalogue.
 */
export type Place = { part: "workshop" | "person" | "word" | "board"; number: number };
export type BackupProblem =
  | { code: "too_large" | "not_json" | "not_a_backup" | "try_again" | "busy" }
  | { code: "newer"; version: number }
  | { code: "bad_field"; path: string; why: string }
  | { code: "unknown_card" | "unsortable_card" | "unknown_column" | "unknown_person"; place: Place; value: number }
  | { code: "unknown_topic" | "unknown_pair"; place: Place }
  | { code: "twice"; place: Place; card: number | null; round: number | null };
