const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A text of people within a sentence: one that runs from the right does not draw the sentence's commas and quotation marks
 * to itself (UAX 9, 2.5: first strong isolate). Nothing is put around others.
 */
export const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);

/** Signs that only say which way a text runs: nothing is drawn for them. */
export const DIRECTION_SIGNS = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/;
