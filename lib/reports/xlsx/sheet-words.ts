import type filesTexts from "@/lib/messages/en/files.json";
import type { Words } from "@/lib/messages/translator";

/** Texts of the sheets in the catalogue; renderers know them by their type alone. */
export type SheetTexts = (typeof filesTexts)["xlsx"];

export const nameOf = (sheet: keyof SheetTexts["names"], { say }: Words) => say(`files.xlsx.names.${sheet}`);
export const yesNo = (is: boolean, { say }: Words) => say(is ? "files.xlsx.yes" : "files.xlsx.no");
