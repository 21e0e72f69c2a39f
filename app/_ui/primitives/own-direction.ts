/** Somebody's words inside a sentence of ours run in their own direction: first strong isolate, as <bdi> does, in text. */
export const ownDirection = (words: string): string => `\u2068${words}\u2069`;
