import { createWords } from "@/lib/messages/translator";

const { say } = createWords();

/** NAME-4: what somebody without a name is called, from the message catalogue. */
export const guestName = (number: number): string => say("join.guest", { number });
/** PAPER-7: the same of a paper sheet. */
export const untitledSheet = (number: number): string => say("paper.untitled", { number });
