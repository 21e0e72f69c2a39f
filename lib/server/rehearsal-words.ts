import type { RehearsalWords } from "@/lib/live/server/rehearsals";
import texts from "@/lib/messages/en/rehearsal.json";
import { createWords } from "@/lib/messages/translator";

const { say } = createWords();

/** What simulated people are called and say, from the message catalogue. */
export const rehearsalWords: RehearsalWords = {
  nameOf: (guest) => say("rehearsal.name", { number: guest }),
  commitments: [
    { occasion: texts.occasion1, action: texts.action1 },
    { occasion: texts.occasion2, action: texts.action2 },
    { occasion: texts.occasion3, action: texts.action3 },
    { occasion: texts.occasion4, action: texts.action4 },
    { occasion: texts.occasion5, action: texts.action5 },
  ],
  arguments: [texts.argument1, texts.argument2, texts.argument3, texts.argument4],
  words: [texts.word1, texts.word2, texts.word3, texts.word4, texts.word5, texts.word6],
  lastWords: [texts.last1, texts.last2, texts.last3, texts.last4, texts.last5, texts.last6, texts.last7],
};
