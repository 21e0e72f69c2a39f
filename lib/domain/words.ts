/** What people type, without control characters and halves of characters: nobody sees them, and PostgreSQL keeps no NUL. */
export const cleanWords = (raw: string): string => raw.replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, "").trim();
