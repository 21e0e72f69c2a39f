/**
 * What the facilitator may put on the stage for the room to talk or write about. `card` is the card's own discussion
 * prompt; the texts of the others are in the message catalogue under `prompts`.
 */
export const DISCUSS_PROMPTS = ["card", "words", "change"] as const;
export const COMMIT_PROMPTS = ["leader-1", "leader-2", "leader-3", "manager-1", "manager-2", "manager-3"] as const;
export const PROMPT_IDS = [...DISCUSS_PROMPTS, ...COMMIT_PROMPTS] as const;
export type PromptId = (typeof PROMPT_IDS)[number];

/** Two prompts are what a room can hold in mind, and what fits beside a card. */
export const MAX_PROMPTS = 2;
