/** What people type, without control characters and halves of characters: nobody sees them, and PostgreSQL keeps no NUL. */
export const cleanWords = (raw: string): string => raw.replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, "").trim();

/** Words without a break: what is pasted from elsewhere may hold some. */
export const cleanLine = (raw: string): string => cleanWords(raw).replace(/\s*[\n\u2028\u2029]\s*/g, " ");
