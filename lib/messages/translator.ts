import { createFormatter, createTranslator } from "next-intl";
import { catalogue } from "./catalogue";

const LOCALE = "en";
const { common, report, files, prompts, comparison, mail, paper, rehearsal, join } = catalogue;

/** The texts of what is drawn outside of a page: common.*, report.*, files.*, prompts.*, comparison.*, mail.*, paper.*, rehearsal.*, join.* */
const createSay = () =>
  createTranslator({
    locale: LOCALE,
    messages: { common, report, files, prompts, comparison, mail, paper, rehearsal, join },
  });
/** As on the pages: numbers, dates and lists of the language. Dates are told in UTC: a file knows no reader's clock. */
const createFormat = () => createFormatter({ locale: LOCALE, timeZone: "UTC" });

export type Say = ReturnType<typeof createSay>;
export type Format = ReturnType<typeof createFormat>;
/** What a renderer needs to put a report into words. */
export type Words = { say: Say; format: Format; locale: string };

export const createWords = (): Words => ({ say: createSay(), format: createFormat(), locale: LOCALE });
